package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.register.Office;
import cn.beian.simulator.register.Register;
import cn.beian.wire.Reading;
import cn.beian.wire.document.Writing;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.DownloadFile;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.PublishedFiling;
import cn.beian.wire.download.Result;
import cn.beian.wire.record.Filing;
import cn.beian.wire.upload.Upload;
import cn.beian.wire.upload.UploadFile;
import cn.beian.wire.upload.UploadRecord;
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
    bureau.switches().set(Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  void faults(String json) {
    bureau.faults().set(Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
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
    return codes(send(records));
  }

  static List<Long> codes(List<Event> events) {
    return events.stream()
        .filter(Result.class::isInstance)
        .flatMap(each -> ((Result) each).codes().stream())
        .map(Result.Code::code)
        .toList();
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
    return events.stream()
        .filter(PublishedFiling.class::isInstance)
        .map(each -> ((PublishedFiling) each).filing())
        .findFirst()
        .orElseThrow(() -> new AssertionError(events.toString()));
  }

  List<Event> fetch(Province province) {
    Office office = bureau.register().office(province);
    List<Event> all = new ArrayList<>();
    Optional<Map.Entry<String, byte[]>> next = office.next();
    while (next.isPresent()) {
      all.addAll(events(next.get().getValue()));
      office.acknowledge(next.get().getKey());
      next = office.next();
    }
    return all;
  }

  private static List<Event> events(byte[] file) {
    return switch (DownloadFile.read(file)) {
      case Reading.Read<Download>(Download.Events(var events), var problems)
          when problems.isEmpty() ->
          events;
      case Reading.Read<Download> other -> throw new IllegalStateException(other.toString());
      case Reading.Unreadable<Download>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }
}
