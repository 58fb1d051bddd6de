package cn.beian.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What is due of the order, and a calendar program that subscribes to it. */
final class CalendarScene {
  private final Stage stage;
  private final Cast cast;

  CalendarScene(Stage stage, Cast cast) {
    this.stage = stage;
    this.cast = cast;
  }

  void play(String order) {
    stage.scene("What is due, in the customer's calendar");
    Call deadlines = Call.get("/orders/" + order + "/deadlines");
    Reply due = stage.act(cast.customer(), "asks what is due", deadlines, 200);
    for (JsonNode each : due.list("/items")) {
      stage.tell("%s  %s", each.path("day").asText(), each.at("/text/en").asText());
    }
    stage.same("what is due", "REVIEW", due.text("/items/0/kind"));
    String first = share("makes a calendar feed");
    read(first, order);
    String second = share("makes its address anew");
    stage.act(cast.anyone(), "asks at the old address", Call.get(first), 404);
    read(second, order);
    Call end = new Call("DELETE", "/calendar", null, Map.of());
    Reply ended = stage.act(cast.customer(), "ends the feed", end, 200);
    stage.same("ended", "true", ended.text("/ended"));
  }

  private String share(String what) {
    Call put = new Call("PUT", "/calendar", null, Map.of());
    return stage.act(cast.customer(), what, put, 200).text("/address");
  }

  private void read(String address, String order) {
    Reply feed = stage.act(cast.anyone(), "a calendar program asks", Call.get(address), 200);
    String file = feed.text("").replace("\r\n ", "");
    stage.check(file.contains("UID:" + order + ".REVIEW@beian"), "the order is not in " + file);
  }
}
