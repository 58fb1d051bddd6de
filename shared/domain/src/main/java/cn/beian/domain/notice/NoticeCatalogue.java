package cn.beian.domain.notice;

import cn.beian.domain.event.EventType;
import java.util.List;
import java.util.Map;

/** Who is told what, after which event. */
public interface NoticeCatalogue {

  /** What people are told after an event; empty if nobody is. */
  List<Notice> after(EventType event);

  /**
   * A notice.
   *
   * @throws IllegalStateException if there is none of this name
   */
  Notice named(String name);

  /**
   * A notice's texts.
   *
   * @param parameters by their slots
   * @throws IllegalStateException if there is none of this name
   */
  NoticeText text(String notice, Map<String, String> parameters);
}
