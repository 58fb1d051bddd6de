package cn.beian.platform.table;

import static java.util.stream.Collectors.toSet;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.notice.Channel;
import cn.beian.domain.notice.NoticePreferences;
import cn.beian.domain.notice.NoticePreferences.Language;
import cn.beian.domain.notice.PreferenceStore;
import cn.beian.domain.refusal.Outcome;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** How accounts want to be told, in the table. */
public final class PreferenceTable implements PreferenceStore {
  private final Table table;

  public PreferenceTable(Table table) {
    this.table = table;
  }

  @Override
  public NoticePreferences of(AccountId account) {
    return table
        .find(Key.preferences(account))
        .map(PreferenceTable::read)
        .orElse(NoticePreferences.NONE);
  }

  private static NoticePreferences read(Item item) {
    return new NoticePreferences(
        item.choice(Attribute.LANGUAGE, Language.class),
        Map.of(Channel.SMS, off(item, Channel.SMS), Channel.EMAIL, off(item, Channel.EMAIL)));
  }

  private static Set<String> off(Item item, Channel channel) {
    return item.texts(attribute(channel)).stream().collect(toSet());
  }

  private static String attribute(Channel channel) {
    return channel == Channel.SMS ? Attribute.SMS_OFF : Attribute.EMAIL_OFF;
  }

  /**
   * Replaces an account's preferences.
   *
   * @param body what the caller is answered
   */
  public Outcome<NoticePreferences> put(
      AccountId account, NoticePreferences preferences, Map<String, Object> body) {
    Item item = Item.of(Key.preferences(account)).with(Attribute.LANGUAGE, preferences.language());
    Arrays.stream(Channel.values())
        .filter(Channel::outside)
        .forEach(channel ->
            item.with(
                attribute(channel),
                preferences.off().getOrDefault(channel, Set.of()).stream().sorted().toList()));
    return new Transaction(table).put(item).commit(preferences, body);
  }
}
