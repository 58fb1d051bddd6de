package cn.beian.domain.notice;

import cn.beian.domain.event.EventType;
import java.util.Map;
import java.util.Optional;

/** Which event tells people what. */
public interface NoticeCatalogue {

  /** The notice of an event; empty if nobody is told. */
  Optional<NoticeText> notice(EventType event, Map<String, String> parameters);

  /** The SMS that carries the code of an SMS check. */
  NoticeText smsCode(String code);
}
