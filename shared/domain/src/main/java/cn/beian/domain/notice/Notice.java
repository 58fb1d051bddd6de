package cn.beian.domain.notice;

import java.util.Map;
import java.util.Set;

/**
 * A notice of the catalogue: who is told, through which channels, of what.
 *
 * @param name the same in the catalogue, the table and the API
 * @param to who is told through each channel
 * @param parameters what its texts name
 * @param optional whether an account may turn it off outside its message box
 * @param atOnce whether it goes out in quiet hours too
 * @param mayBatch whether whoever delivers may put it together with others to the same address
 */
public record Notice(
    String name,
    Map<Channel, Recipient> to,
    Set<NoticeParameter> parameters,
    boolean optional,
    boolean atOnce,
    boolean mayBatch) {

  public Notice {
    to = Map.copyOf(to);
    parameters = Set.copyOf(parameters);
  }

  /** Whether it stands in the account's message box. */
  public boolean inSite() {
    return to.containsKey(Channel.IN_SITE);
  }
}
