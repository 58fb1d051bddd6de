package cn.beian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.checks.Template.Event;
import cn.beian.domain.policy.Routes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The authorizer's table of calls beside the template's methods. */
class RoutesTest {
  /** What only staff and machines may call. Their functions look at the role. */
  private static final Set<String> NOT_CUSTOMERS =
      Set.of(
          "PUT /instances/{instanceId}",
          "POST /service-codes/{serviceCode}/refund",
          "GET /quota-differences",
          "GET /reviews",
          "POST /reviews/{orderId}/claim",
          "DELETE /reviews/{orderId}/claim",
          "POST /reviews/{orderId}/calls",
          "POST /reviews/{orderId}/videos",
          "POST /reviews/{orderId}/videos/outcome",
          "GET /rejection-reasons",
          "POST /reviews/{orderId}/decision",
          "POST /reviews/{orderId}/overrides",
          "PUT /reviews/{orderId}/postponement",
          "POST /bureau-results",
          "GET /bureau-channels",
          "POST /bureau-channels/{province}/resumption",
          "GET /drifts",
          "POST /drifts/settlement",
          "POST /bureau-blacklist-changes");

  private static Set<String> inTemplate() {
    return Template.ofRepository()
        .events("Api")
        .filter(event -> !event.property("Auth", "Authorizer").text().equals("NONE"))
        .map(Event::route)
        .collect(Collectors.toSet());
  }

  private static Set<String> inTable() {
    return Routes.table().stream()
        .map(route -> route.method() + " " + route.path())
        .collect(Collectors.toSet());
  }

  @Test
  void everyMethodIsInTheTableOrNotForCustomers() {
    Set<String> known =
        Stream.concat(inTable().stream(), NOT_CUSTOMERS.stream()).collect(Collectors.toSet());
    assertThat(known).isEqualTo(inTemplate());
    assertThat(inTable()).doesNotContainAnyElementsOf(NOT_CUSTOMERS);
  }

  @Test
  void everyRowIsFoundByItsOwnPath() {
    assertThat(Routes.table())
        .allSatisfy(route ->
            assertThat(Routes.find(route.method(), route.path().replaceAll("\\{\\w+}", "01J")))
                .contains(route));
  }
}
