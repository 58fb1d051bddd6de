package cn.beian.wire.soap;

import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Reading.Unreadable;
import cn.beian.wire.xml.Element;
import cn.beian.wire.xml.MissingElementException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes and reads requests. */
public final class Requests {
  private static final String PROVIDER_ID = "ispId";

  private Requests() {}

  /**
   * The body of a call by HTTP, in UTF-8.
   *
   * @throws IllegalArgumentException when a parameter has control characters
   */
  public static byte[] write(Request request, Dialect dialect) {
    Operation operation = request.operation();
    List<Element> parameters =
        RequestShapes.write(request).stream()
            .map(one -> renamed(one, PROVIDER_ID, dialect.names().providerId(operation)))
            .toList();
    return Envelope.around(operation.wireName(), dialect.namespace(), parameters);
  }

  /**
   * Reads the body of a call, in whatever namespace.
   *
   * @param names the spellings that are taken
   * @return as problems {@code UNKNOWN_OPERATION}, {@code MISSING} with the parameter that is not
   *     there or no number (the call code 12), or why it is no envelope
   */
  public static Reading<Request> read(byte[] body, Set<ElementNames> names) {
    return Envelope.content(body).then(call -> understood(call, names));
  }

  private static Reading<Request> understood(Element call, Set<ElementNames> names) {
    Optional<Operation> operation = Operation.named(call.name());
    if (operation.isEmpty()) {
      return new Unreadable<>(Kind.UNKNOWN_OPERATION, call.name());
    }
    try {
      return new Read<>(RequestShapes.read(operation.get(), spelled(call, operation.get(), names)));
    } catch (MissingElementException missing) {
      return new Unreadable<>(Kind.MISSING, missing.path());
    }
  }

  /** The call with the provider's id under one name, and without it if it is spelled otherwise. */
  private static Element spelled(Element call, Operation operation, Set<ElementNames> names) {
    Optional<Element> id =
        names.stream().flatMap(name -> call.first(name.providerId(operation)).stream()).findFirst();
    Stream<Element> others =
        call.children().stream().filter(one -> !one.name().equalsIgnoreCase(PROVIDER_ID));
    return call.with(
        Stream.concat(id.stream().map(one -> one.named(PROVIDER_ID)), others).toList());
  }

  private static Element renamed(Element element, String from, String to) {
    return element.name().equals(from) ? element.named(to) : element;
  }
}
