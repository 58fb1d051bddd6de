package cn.beian.domain.notice;

import java.util.List;

/** Where an account's messages are kept. */
public interface MessageBox {

  /**
   * Keeps a message with what goes out of it, all or nothing and once, however often it is called.
   *
   * @param inSite whether it stands in the account's box, unread
   */
  void keep(Message message, boolean inSite, List<Delivery> outside);
}
