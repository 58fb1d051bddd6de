package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.policy.AccessRules;
import cn.beian.domain.policy.AccessStore;
import cn.beian.domain.policy.Grant;
import cn.beian.domain.policy.Policy;
import cn.beian.domain.policy.Statement;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.log.Log;
import cn.beian.platform.policy.PolicyDocuments;
import cn.beian.platform.table.Transaction.Unless;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policies and grants in the table: an account's are read with one query. */
public final class AccessTable implements AccessStore {
  private final Table table;

  public AccessTable(Table table) {
    this.table = table;
  }

  @Override
  public AccessRules of(AccountId account) {
    long version = 0;
    Map<String, Policy> policies = new HashMap<>();
    List<Grant> grants = new ArrayList<>();
    for (Item item : table.list(Key.account(account), AccessKeys.ACCESS)) {
      String sk = item.text(Attribute.SK);
      if (sk.startsWith(AccessKeys.POLICY)) {
        policies.put(item.text(Attribute.NAME), policy(item));
      } else if (sk.startsWith(AccessKeys.GRANT)) {
        grants.add(grant(item));
      } else {
        version = item.number(Attribute.VERSION);
      }
    }
    return new AccessRules(account, version, policies, grants);
  }

  @Override
  public Outcome<Policy> put(AccessRules read, Policy policy) {
    List<Statement> statements = policy.statements();
    Item item =
        changed(Item.of(policy(read, policy)), policy.change())
            .with(Attribute.NAME, policy.name())
            .with(Attribute.DESCRIPTION, policy.description())
            .with(Attribute.DOCUMENT, statements == null ? "" : PolicyDocuments.text(statements));
    return next(read).put(item).commit(policy, Map.of());
  }

  @Override
  public Outcome<Policy> remove(AccessRules read, Policy policy) {
    return next(read).delete(policy(read, policy)).commit(policy, Map.of());
  }

  @Override
  public Outcome<Grant> put(AccessRules read, Grant grant) {
    Item item =
        changed(Item.of(grant(read, grant)), grant.change())
            .with(Attribute.USER, grant.user())
            .with(Attribute.NAME, grant.name())
            .with(Attribute.POLICIES, grant.policies());
    return next(read).put(item).commit(grant, Map.of());
  }

  @Override
  public Outcome<Grant> remove(AccessRules read, Grant grant) {
    return next(read).delete(grant(read, grant)).commit(grant, Map.of());
  }

  /** A transaction that is done only if nothing was changed since. */
  private Transaction next(AccessRules read) {
    Item version =
        Item.of(AccessKeys.version(read.account())).with(Attribute.VERSION, read.version() + 1);
    Unless changed =
        read.version() == 0
            ? Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION))
            : Unless.changed(read.version());
    return new Transaction(table).put(version, changed);
  }

  private static Key policy(AccessRules rules, Policy policy) {
    return AccessKeys.policy(rules.account(), policy.name());
  }

  private static Key grant(AccessRules rules, Grant grant) {
    return AccessKeys.grant(rules.account(), grant.user(), grant.name());
  }

  private static Item changed(Item item, Policy.@Nullable Change change) {
    return change == null
        ? item
        : item.with(Attribute.ACTOR, change.by()).with(Attribute.SINCE, change.at());
  }

  private static Policy.Change change(Item item) {
    return new Policy.Change(item.text(Attribute.ACTOR), item.instant(Attribute.SINCE));
  }

  private static Policy policy(Item item) {
    return new Policy(
        item.text(Attribute.NAME),
        item.optionalText(Attribute.DESCRIPTION),
        statements(item),
        change(item));
  }

  /** Null if the document cannot be read. */
  private static @Nullable List<Statement> statements(Item item) {
    try {
      byte[] text = item.text(Attribute.DOCUMENT).getBytes(StandardCharsets.UTF_8);
      JsonObject document = Json.readObject(text);
      List<Statement> statements = PolicyDocuments.read(document);
      document.end();
      return statements;
    } catch (MalformedException | IllegalStateException unreadable) {
      Log.event("policy_unreadable").write();
      return null;
    }
  }

  private static Grant grant(Item item) {
    return new Grant(
        item.text(Attribute.USER),
        item.text(Attribute.NAME),
        item.texts(Attribute.POLICIES),
        change(item));
  }
}
