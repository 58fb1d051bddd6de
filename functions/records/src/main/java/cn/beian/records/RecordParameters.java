package cn.beian.records;

import cn.beian.domain.identity.DomainName;
import cn.beian.domain.identity.FilingNumber;
import cn.beian.domain.record.Arrangement;
import cn.beian.domain.record.PageFoot;
import cn.beian.domain.record.RecordFilter;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.json.Parse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What queries ask of filed records. */
final class RecordParameters {
  private static final int MOST_DOMAINS = 100;
  // ICU throws at texts that are longer by far than any domain.
  private static final int LONGEST = 253;

  private RecordParameters() {}

  /**
   * The records that are wanted.
   *
   * @throws MalformedException if the number or the domain is none
   */
  static RecordFilter filter(HttpRequest request) {
    return new RecordFilter(
        Optional.ofNullable(request.query("number")).map(RecordParameters::number),
        domain(request, "domain"));
  }

  /**
   * The page that a number is wanted for.
   *
   * @throws MalformedException if no domain is given, or something is none
   */
  static PageFoot foot(HttpRequest request) {
    List<String> given = request.queries("domain");
    if (given.isEmpty()) {
      throw MalformedException.at("/domain", FieldError.Code.FIELD_MISSING);
    }
    if (given.size() > MOST_DOMAINS) {
      throw new MalformedException(
          List.of(
              new FieldError(
                  "/domain",
                  FieldError.Code.TOO_MANY,
                  Map.of("most", Integer.toString(MOST_DOMAINS)))));
    }
    Arrangement arrangement =
        request.query("arrangement", text -> Parse.choice(Arrangement.class, text));
    return new PageFoot(
        domains(given),
        Objects.requireNonNullElse(arrangement, Arrangement.ONE_DOMAIN),
        domain(request, "servedBy"));
  }

  /** All of them, or every place that is wrong. */
  private static List<DomainName> domains(List<String> given) {
    List<DomainName> domains = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String path = "/domain/" + i;
      domain(given.get(i))
          .ifPresentOrElse(
              domains::add,
              () -> errors.add(new FieldError(path, FieldError.Code.NOT_DOMAIN, Map.of())));
    }
    if (!errors.isEmpty()) {
      throw new MalformedException(errors);
    }
    return domains;
  }

  private static Optional<DomainName> domain(HttpRequest request, String name) {
    return Optional.ofNullable(request.query(name))
        .map(given ->
            domain(given)
                .orElseThrow(() -> MalformedException.at("/" + name, FieldError.Code.NOT_DOMAIN)));
  }

  private static Optional<DomainName> domain(String given) {
    return given.length() > LONGEST ? Optional.empty() : DomainName.of(given);
  }

  private static FilingNumber number(String given) {
    FilingNumber number = FilingNumber.parse(given);
    if (number.kind() == FilingNumber.Kind.BAD) {
      throw MalformedException.at("/number", FieldError.Code.NOT_FILING_NUMBER);
    }
    return number;
  }
}
