package cn.beian.platform.json;

import java.util.List;
import java.util.Map;

/** A text could not be read. It names every place and shows no value. */
public final class MalformedException extends RuntimeException {
  private final transient List<FieldError> errors;

  public MalformedException(List<FieldError> errors) {
    super(errors.size() + " malformed fields", null, false, false);
    this.errors = List.copyOf(errors);
  }

  /** One error at one place. */
  public static MalformedException at(String path, FieldError.Code code) {
    return new MalformedException(List.of(new FieldError(path, code, Map.of())));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
