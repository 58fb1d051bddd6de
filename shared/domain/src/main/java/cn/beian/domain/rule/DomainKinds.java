package cn.beian.domain.rule;

import cn.beian.domain.identity.DomainName;
import cn.beian.domain.identity.PublicSuffixes;
import cn.beian.domain.identity.Suffixes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of rule about domain names. A text that is no domain name breaks {@code domainSyntax}
 * alone.
 */
final class DomainKinds {
  private static final Pointer NAME = Pointer.of("/services/*/domains/*/name");
  private static final List<Pointer> NAMES = List.of(NAME);
  private static final List<Pointer> LISTS = List.of(Pointer.of("/services/*/domains"));

  private static final Pointer SERVICES = Pointer.of("/services");

  private DomainKinds() {}

  /** The text names a domain with at least two labels. */
  static RuleKind domainSyntax(Parameters parameters) {
    return scope -> scope.unless(NAMES, text -> scope.domain(text).isPresent());
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
        where(
            scope,
            (field, domain) ->
                (!countryCodesOnly || countryCode(scope, field, domain))
                    && suffixes.end(domain) == refuse,
            (field, domain) ->
                scope.violation(field, Map.of("suffix", Violation.plain("." + lastLabel(field)))));
  }

  /**
   * {@code suffixes}, the rules of the public suffix list: the domain is one that can be registered
   * and no part of one; {@code {registrable}} is the one it belongs to, or an example when it is a
   * suffix itself.
   */
  static RuleKind registrableDomain(Parameters parameters) {
    PublicSuffixes suffixes = new PublicSuffixes(parameters.texts("suffixes"));
    return scope ->
        where(
            scope,
            (field, domain) -> !suffixes.registrable(domain).equals(Optional.of(domain)),
            (field, domain) ->
                scope.violation(
                    field, Map.of("registrable", Violation.plain(registrable(domain, suffixes)))));
  }

  private static String registrable(DomainName domain, PublicSuffixes suffixes) {
    return suffixes
        .registrable(domain)
        .map(DomainName::unicode)
        .orElse("example." + domain.unicode());
  }

  /** No domain stands twice in the order; 中国 and 中國 are the same. */
  static RuleKind uniqueDomains(Parameters parameters) {
    return scope -> {
      Set<String> seen = new HashSet<>();
      return where(
          scope,
          (field, domain) -> !seen.add(domain.lockKey()),
          (field, domain) -> scope.violation(field));
    };
  }

  /** {@code max}: the order has at most so many domains. The finding stands at the services. */
  static RuleKind domainsAtMost(Parameters parameters) {
    int max = parameters.number("max");
    return scope -> {
      AtomicInteger count = new AtomicInteger();
      scope.present(NAME, field -> count.addAndGet(domain(scope, field) == null ? 0 : 1));
      List<Violation> found = new ArrayList<>(0);
      if (count.get() > max) {
        scope.fields(
            SERVICES,
            field -> found.add(scope.violation(field, Map.of("value", Violation.plain(count)))));
      }
      return found;
    };
  }

  /** All domains of one website have the same first label. */
  static RuleKind samePrefix(Parameters parameters) {
    return scope -> scope.where(LISTS, list -> prefixes(scope, list).size() > 1);
  }

  private static Set<String> prefixes(Scope scope, Field list) {
    return scope.textsNear(NAME, list).stream()
        .flatMap(text -> scope.domain(text).stream())
        .map(DomainName::prefix)
        .collect(Collectors.toSet());
  }

  /** A violation at every field whose domain is broken; a text that names none is passed over. */
  private static List<Violation> where(
      Scope scope,
      BiPredicate<Field, DomainName> broken,
      BiFunction<Field, DomainName, Violation> violation) {
    return scope.each(
        NAMES,
        (field, found) -> {
          DomainName domain = domain(scope, field);
          if (domain != null && broken.test(field, domain)) {
            found.add(violation.apply(field, domain));
          }
        });
  }

  private static @Nullable DomainName domain(Scope scope, Field field) {
    DomainName domain = scope.domain(String.valueOf(field.text())).orElse(null);
    if (domain == null) {
      scope.passOver(field);
    }
    return domain;
  }

  private static boolean countryCode(Scope scope, Field field, DomainName domain) {
    boolean two = domain.topLevel().length() == 2;
    if (!two) {
      scope.passOver(field);
    }
    return two;
  }

  /** The last label as it was typed. */
  private static String lastLabel(Field field) {
    String text = String.valueOf(field.text());
    return text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf('。')) + 1);
  }
}
