package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.Downloads;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.register.Office;
import cn.beian.simulator.register.Register;
import cn.beian.wire.document.Writing;
import cn.beian.wire.download.Event;
import cn.beian.wire.record.Filing;
import cn.beian.wire.upload.Upload;
import cn.beian.wire.upload.UploadFile;
import cn.beian.wire.upload.UploadRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offices without HTTP: files in, events out. */
final class Harness {
  final Bureau bureau =
      Bureau.of(new Register(null), () -> Instant.parse("2026-11-22T02:00:00Z"), "secret", 1);

  Harness() {
    switches("{'smsChecks':'off'}");
  }

  void switches(String json) {
    bureau.switches().set(json(json));
  }

  void faults(String json) {
    bureau.faults().set(json(json));
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  List<Event> send(UploadRecord... records) {
    return send(Province.GD, records);
  }

  List<Event> send(Province province, UploadRecord... records) {
    return switch (UploadFile.write(new Upload(Account.id(province), List.of(records)))) {
      case Writing.Written(byte[] file) -> sendFile(province, file);
      case Writing.Refused(var problems) -> throw new IllegalArgumentException(problems.toString());
    };
  }

  List<Event> sendFile(Province province, byte[] file) {
    new Intake(bureau).take(province, "file.xml", file);
    return fetch(province);
  }

  List<Long> codes(UploadRecord... records) {
    return Downloads.codes(send(records));
  }

  /** Decides all and returns what is told in Guangdong. */
  List<Event> decide() {
    Decisions decisions = new Decisions(bureau);
    decisions.ready().forEach(decisions::decide);
    return fetch(Province.GD);
  }

  Filing file(UploadRecord record) {
    return file(Province.GD, record);
  }

  Filing file(Province province, UploadRecord record) {
    List<Event> events = new ArrayList<>(send(province, record));
    Decisions decisions = new Decisions(bureau);
    decisions.ready().forEach(decisions::decide);
    events.addAll(fetch(province));
    return Downloads.published(events);
  }

  List<Event> fetch(Province province) {
    Office office = bureau.register().office(province);
    List<Event> all = new ArrayList<>();
    Optional<Map.Entry<String, byte[]>> next = office.next();
    while (next.isPresent()) {
      all.addAll(Downloads.events(next.get().getValue()));
      office.acknowledge(next.get().getKey());
      next = office.next();
    }
    return all;
  }
}
