package cn.beian.domain.notice;

/** Where an account's messages are kept. */
public interface MessageBox {

  /** Keeps the message, once, however often it is called. */
  void keep(Message message);
}
