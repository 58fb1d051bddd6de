package cn.beian.platform.due;

import cn.beian.domain.due.DueDate;
import cn.beian.domain.due.DueDate.When;
import cn.beian.domain.rule.Text;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.text.Texts;
import java.util.Map;

/** What is due, in JSON and in words. */
public final class DueDateViews {
  private final Texts texts = new Texts();

  /** As an answer's list shows it. */
  public Map<String, Object> of(DueDate due) {
    JsonMap view = new JsonMap().with("kind", due.kind()).with("turn", due.kind().turn());
    return when(view, due.when())
        .with("contact", due.contact())
        .with("title", Problems.text(title(due)))
        .with("text", Problems.text(text(due)))
        .build();
  }

  private static JsonMap when(JsonMap view, When when) {
    return switch (when) {
      case When.Day(var date, boolean provisional) ->
          view.with("day", date).with("provisional", provisional);
      case When.Moment(var at, var until) -> view.with("at", at).with("until", until);
    };
  }

  /** What it is, in a few words. */
  public Text title(DueDate due) {
    return texts.progress("due." + due.kind(), parameters(due));
  }

  /** What happens then, and who has to act. */
  public Text text(DueDate due) {
    return texts.progress("due." + due.kind() + ".text", parameters(due));
  }

  private static Map<String, String> parameters(DueDate due) {
    Integer contact = due.contact();
    return contact == null ? Map.of() : Map.of("contact", contact.toString());
  }
}
