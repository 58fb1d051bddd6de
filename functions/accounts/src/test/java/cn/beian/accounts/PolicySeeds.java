package cn.beian.accounts;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.policy.ManageAccess;
import cn.beian.domain.policy.Statement;
import cn.beian.domain.policy.Statement.Effect;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.table.AccessTable;
import cn.beian.platform.table.Table;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Policies that were there before. */
final class PolicySeeds {
  static final String VIEWERS =
      "{\"description\":\"sample\",\"document\":{\"Version\":\"1\",\"Statement\":"
          + "[{\"Effect\":\"Allow\",\"Action\":\"beian:view\",\"Resource\":\"*\"}]}}";

  private final HandlerTable table;
  private final Caller owner;
  private final ManageAccess manage;

  PolicySeeds(HandlerHarness harness) {
    HandlerCaller caller = HandlerCaller.customer(harness.number());
    owner =
        new Caller(
            new AccountId(caller.account()),
            caller.user(),
            Role.CUSTOMER,
            Set.of(Permission.POLICIES));
    table = harness.table();
    manage =
        new ManageAccess(new AccessTable(new Table(table.client(), table.name())), harness.clock());
  }

  PolicySeeds policy(String name, Effect effect, String action, String resource) {
    Statement statement = new Statement(effect, List.of(action), List.of(resource));
    done(manage.put(owner, name, new ManageAccess.Wish(null, List.of(statement))));
    return this;
  }

  PolicySeeds granted(String user, String grant, String... policies) {
    done(manage.grant(owner, user, grant, List.of(policies)));
    return this;
  }

  /** What is kept of the account's policies and grants, by sort key. */
  Map<String, String> kept() {
    return table.partition("ACCOUNT#" + owner.account()).stream()
        .filter(item -> item.get("sk").s().startsWith("ACCESS#"))
        .collect(Collectors.toMap(item -> item.get("sk").s(), Map::toString));
  }

  /** Makes what is kept of a policy unreadable. */
  void spoil(String name) {
    table
        .client()
        .updateItem(request ->
            request
                .tableName(table.name())
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("ACCOUNT#" + owner.account()),
                        "sk", AttributeValue.fromS("ACCESS#POLICY#" + name)))
                .updateExpression("SET document = :broken")
                .expressionAttributeValues(
                    Map.of(":broken", AttributeValue.fromS("{\"Version\":"))));
  }

  private static void done(Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Done<?>)) {
      throw new IllegalStateException("refused: " + outcome);
    }
  }
}
