package cn.beian.platform.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.sms.SmsContacts;
import cn.beian.domain.sms.SmsContacts.Role;
import cn.beian.domain.sms.SmsContacts.Row;
import cn.beian.platform.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has to answer the ministry's SMS, from {@code beian/rules/sms-checks.json}. */
public final class SmsAsked {
  private static final int MOST_ROWS = 200;
  private static final int MOST_NAMES = 40;

  private SmsAsked() {}

  /**
   * Reads the file.
   *
   * @throws cn.beian.domain.rule.UnusableRulesException when it is not the one that was reviewed
   */
  public static SmsContacts load() {
    JsonObject file = JsonObject.root(RuleFiles.onClassPath().read("sms-checks.json"));
    List<Row> rows = file.objects("asked", MOST_ROWS).stream().map(SmsAsked::row).toList();
    file.end();
    return new SmsContacts(rows);
  }

  private static Row row(JsonObject json) {
    Row row =
        new Row(
            named(json, "orderTypes", OrderType::valueOf),
            named(json, "provinces", code -> Province.of(code).orElseThrow()),
            named(json, "principals", Role::valueOf),
            json.requiredDay("from"),
            json.day("to"));
    json.texts("sources", MOST_NAMES);
    json.text("why", 512);
    return row;
  }

  private static <T> Set<T> named(JsonObject json, String member, Function<String, T> read) {
    return json.texts(member, MOST_NAMES).stream().map(read).collect(Collectors.toSet());
  }
}
