package cn.beian.domain.rule;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All kinds of rule by the name they have in a rule pack. */
public final class RuleKinds {
  private static final Map<String, Function<Parameters, RuleKind>> ALL =
      Map.ofEntries(
          entry("required", FieldKinds::required),
          entry("atLeast", FieldKinds::atLeast),
          entry("pattern", FieldKinds::pattern),
          entry("oneOf", FieldKinds::oneOf),
          entry("allowedBy", FieldKinds::allowedBy),
          entry("differs", FieldKinds::differs),
          entry("equal", FieldKinds::equal),
          entry("abbreviates", FieldKinds::abbreviates),
          entry("between", FieldKinds::between),
          entry("notice", FieldKinds::notice),
          entry("words", WordKinds::words),
          entry("nameIsNotDomain", WordKinds::nameIsNotDomain),
          entry("preApproval", WordKinds::preApproval),
          entry("creditCode", NumberKinds::creditCode),
          entry("residentId", NumberKinds::residentId),
          entry("organisationCode", NumberKinds::organisationCode),
          entry("registrationNumber", NumberKinds::registrationNumber),
          entry("certificateNumber", CertificateKinds::certificateNumber),
          entry("mobile", NumberKinds::mobile),
          entry("landline", NumberKinds::landline),
          entry("age", NumberKinds::age),
          entry("division", NumberKinds::division),
          entry("remaining", p -> new ValidityKind(Lateness.EXPIRED, DateKinds.remaining(p))),
          entry("waited", DateKinds::waited),
          entry("before", DateKinds::before),
          entry("notOlder", p -> new ValidityKind(Lateness.TOO_OLD, DateKinds.notOlder(p))),
          entry("asOnRecord", RecordKinds::asOnRecord),
          entry("domainsOnRecord", RecordKinds::domainsOnRecord),
          entry("obstacle", ObstacleKinds::obstacle),
          entry("domainSyntax", DomainKinds::domainSyntax),
          entry("domainSuffix", DomainKinds::domainSuffix),
          entry("registrableDomain", DomainKinds::registrableDomain),
          entry("uniqueDomains", DomainKinds::uniqueDomains),
          entry("domainsAtMost", DomainKinds::domainsAtMost),
          entry("samePrefix", DomainKinds::samePrefix),
          entry("material", MaterialKinds::material),
          entry("samePerson", PeopleKinds::samePerson));

  private RuleKinds() {}

  /** The names of all kinds. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /**
   * A kind with its parameters read.
   *
   * @throws IllegalArgumentException when the kind is unknown, or a parameter is missing, unknown
   *     or of the wrong type
   */
  public static RuleKind read(String name, Parameters parameters) {
    Function<Parameters, RuleKind> kind = ALL.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no such kind of rule: " + name);
    }
    RuleKind read = kind.apply(parameters);
    parameters.finish();
    return read;
  }
}
