package cn.beian.domain.rule;

import cn.beian.domain.identity.DomainName;
import cn.beian.domain.identity.PublicSuffixes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kinds of rule about domain names. A text that is no domain name breaks {@code domainSyntax}
 * alone.
 */
final class DomainKinds {
  private static final Pointer NAMES = Pointer.of("/services/*/domains/*/name");
  private static final Pointer LISTS = Pointer.of("/services/*/domains");

  private static final Pointer SERVICES = Pointer.of("/services");

  private DomainKinds() {}

  /** The text names a domain with at least two labels. */
  static RuleKind domainSyntax(Parameters parameters) {
    return scope -> scope.unless(List.of(NAMES), text -> scope.domain(text).isPresent());
  }

  /**
   * {@code suffixes}, {@code refuse}, {@code countryCodesOnly}: the domain ends in one of the
   * suffixes, or with refuse in none; with countryCodesOnly only domains under a two-letter top
   * level are looked at.
   */
  static RuleKind domainSuffix(Parameters parameters) {
    Suffixes suffixes = Suffixes.of(parameters.texts("suffixes"));
    boolean refuse = parameters.flag("refuse");
    boolean countryCodesOnly = parameters.flag("countryCodesOnly");
    return scope ->
        names(scope)
            .filter(named -> !countryCodesOnly || countryCode(scope, named))
            .filter(named -> suffixes.end(named.domain()) == refuse)
            .map(named ->
                scope.violation(
                    named.field(), Map.of("suffix", Violation.plain("." + named.suffix()))))
            .toList();
  }

  /**
   * {@code suffixes}, the rules of the public suffix list: the domain is one that can be registered
   * and no part of one; {@code {registrable}} is the one it belongs to, or an example when it is a
   * suffix itself.
   */
  static RuleKind registrableDomain(Parameters parameters) {
    PublicSuffixes suffixes = new PublicSuffixes(parameters.texts("suffixes"));
    return scope ->
        names(scope)
            .<Violation>mapMulti(
                (named, found) -> unregistrable(scope, named, suffixes).ifPresent(found))
            .toList();
  }

  private static Optional<Violation> unregistrable(
      Scope scope, Named named, PublicSuffixes suffixes) {
    Optional<DomainName> registrable = suffixes.registrable(named.domain());
    if (registrable.equals(Optional.of(named.domain()))) {
      return Optional.empty();
    }
    String shown =
        registrable.map(DomainName::unicode).orElse("example." + named.domain().unicode());
    return Optional.of(
        scope.violation(named.field(), Map.of("registrable", Violation.plain(shown))));
  }

  /** No domain stands twice in the order; 中国 and 中國 are the same. */
  static RuleKind uniqueDomains(Parameters parameters) {
    return scope -> {
      Set<String> seen = new HashSet<>();
      return names(scope)
          .filter(named -> !seen.add(named.domain().lockKey()))
          .map(named -> scope.violation(named.field()))
          .toList();
    };
  }

  /** {@code max}: the order has at most so many domains. The finding stands at the services. */
  static RuleKind domainsAtMost(Parameters parameters) {
    int max = parameters.number("max");
    return scope -> {
      long count = names(scope).count();
      return count <= max
          ? List.of()
          : scope
              .fields(SERVICES)
              .map(field -> scope.violation(field, Map.of("value", Violation.plain(count))))
              .toList();
    };
  }

  /** All domains of one website have the same first label. */
  static RuleKind samePrefix(Parameters parameters) {
    return scope ->
        scope
            .fields(LISTS)
            .filter(list -> prefixes(scope, list).size() > 1)
            .map(scope::violation)
            .toList();
  }

  private static Set<String> prefixes(Scope scope, Field list) {
    return scope.textsNear(NAMES, list).stream()
        .flatMap(text -> scope.domain(text).stream())
        .map(DomainName::prefix)
        .collect(Collectors.toSet());
  }

  private static Stream<Named> names(Scope scope) {
    return scope
        .present(List.of(NAMES))
        .mapMulti((field, found) ->
            Named.of(scope, field).ifPresentOrElse(found, () -> scope.passOver(field)));
  }

  private static boolean countryCode(Scope scope, Named named) {
    boolean two = named.domain().topLevel().length() == 2;
    if (!two) {
      scope.passOver(named.field());
    }
    return two;
  }

  /**
   * Suffixes with their dot; those in Chinese are turned into ASCII only when a domain may have
   * one, for that loads ICU.
   */
  private record Suffixes(Set<String> plain, List<String> international) {
    static Suffixes of(List<String> suffixes) {
      Map<Boolean, List<String>> byScript =
          suffixes.stream()
              .collect(
                  Collectors.partitioningBy(suffix -> suffix.chars().allMatch(each -> each < 128)));
      return new Suffixes(
          Set.copyOf(byScript.getOrDefault(true, List.of())),
          byScript.getOrDefault(false, List.of()));
    }

    boolean end(DomainName domain) {
      String ascii = domain.ascii();
      return endsPlainly(ascii)
          || (domain.topLevel().startsWith("xn--")
              && international.stream().anyMatch(suffix -> ascii.endsWith(toAscii(suffix))));
    }

    private boolean endsPlainly(String ascii) {
      for (int dot = ascii.indexOf('.'); dot >= 0; dot = ascii.indexOf('.', dot + 1)) {
        if (plain.contains(ascii.substring(dot))) {
          return true;
        }
      }
      return false;
    }

    private static String toAscii(String suffix) {
      return DomainName.of("a" + suffix).map(name -> "." + name.suffix()).orElse(suffix);
    }
  }

  private record Named(Field field, DomainName domain) {
    static Optional<Named> of(Scope scope, Field field) {
      return scope.domain(String.valueOf(field.text())).map(domain -> new Named(field, domain));
    }

    /** The last label as it was typed. */
    String suffix() {
      String text = String.valueOf(field.text());
      return text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf('。')) + 1);
    }
  }
}
