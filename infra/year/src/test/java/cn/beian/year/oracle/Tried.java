package cn.beian.year.oracle;

import cn.beian.year.oracle.Act.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A course and its runs, written as in a diary: moments in Shanghai, sweeps at five past. */
final class Tried {

  private static final Oracle ORACLE = Oracle.of(OracleDataTest.policy(), Catalogue.ofClassPath());

  private final String type;
  private final List<Act> acts = new ArrayList<>();
  private final List<Instant> sweeps = new ArrayList<>();
  private Instant end = moment("2026-06-30T23:59");

  private Tried(String type) {
    this.type = type;
    Instant last = moment("2026-12-31T23:59");
    for (Instant at = moment("2026-01-01T00:05"); at.isBefore(last); at = at.plusSeconds(3600)) {
      sweeps.add(at);
    }
  }

  static Tried opened(String type, String at) {
    return new Tried(type).then(at, Kind.OPENED);
  }

  static Instant moment(String shanghai) {
    return LocalDateTime.parse(shanghai).atZone(Days.SHANGHAI).toInstant();
  }

  Tried then(String at, Kind kind) {
    return then(at, kind, 0);
  }

  Tried then(String at, Kind kind, int number) {
    acts.add(new Act(moment(at), kind, number, null));
    return this;
  }

  Tried video(String at, String appointed) {
    acts.add(new Act(moment(at), Kind.VIDEO_APPOINTED, 0, moment(appointed)));
    return this;
  }

  /** A reviewer puts the clean-up off to a day. */
  Tried postponed(String at, String day) {
    acts.add(new Act(moment(at), Kind.POSTPONED, 0, moment(day + "T00:00")));
    return this;
  }

  /** No sweep after the one moment and before the other. */
  Tried still(String from, String to) {
    sweeps.removeIf(at -> at.isAfter(moment(from)) && at.isBefore(moment(to)));
    return this;
  }

  Tried until(String at) {
    end = moment(at);
    return this;
  }

  Course course() {
    return new Course("order", type, acts);
  }

  Runs runs() {
    return new Runs(sweeps, end);
  }

  Expected expected() {
    return ORACLE.expect(course(), runs());
  }

  String state() {
    return expected().state();
  }

  /** Of each act but the opening, whether it had to be let. */
  List<Boolean> let() {
    List<Boolean> let = expected().let();
    return let.subList(1, let.size());
  }

  /** All days on which a notice was told through a channel, and to whom if to a contact. */
  List<String> told(String notice, String channel) {
    return expected().told().stream()
        .filter(told -> told.notice().equals(notice) && told.channel().equals(channel))
        .map(told -> told.day() + (told.contact() == 0 ? "" : " to " + told.contact()))
        .toList();
  }

  List<String> inSite(String notice) {
    return told(notice, "IN_SITE");
  }

  /** The notices of the message box in their order, with their days. */
  List<String> box() {
    return expected().told().stream()
        .filter(told -> told.channel().equals("IN_SITE"))
        .map(told -> told.day() + " " + told.notice())
        .toList();
  }
}
