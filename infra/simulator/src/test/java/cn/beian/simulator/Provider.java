package cn.beian.simulator;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.office.Account;
import cn.beian.wire.Personal;
import cn.beian.wire.Reading;
import cn.beian.wire.auth.Authentication;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.document.Writing;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.Event;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.payload.Unpacker;
import cn.beian.wire.soap.Answer;
import cn.beian.wire.soap.Dialect;
import cn.beian.wire.soap.ElementNames;
import cn.beian.wire.soap.Replies;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import cn.beian.wire.soap.Requests;
import cn.beian.wire.upload.Upload;
import cn.beian.wire.upload.UploadFile;
import cn.beian.wire.upload.UploadRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A provider's system, on the wire's client side and real HTTP. */
final class Provider {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Dialect DIALECT = new Dialect(ElementNames.OBSERVED, "urn:any");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI address;
  private final Account account;
  private final Random random = new Random(7);
  long sequence;

  Provider(URI address, Province province, String secret) {
    this.address = address;
    this.account = Account.of(province, secret);
  }

  Account account() {
    return account;
  }

  long id() {
    return account.credentials().providerId();
  }

  Authentication call() {
    return account.credentials().forCall(Credentials.random(random));
  }

  static byte[] file(long unit, UploadRecord... records) {
    return switch (UploadFile.write(new Upload(unit, List.of(records)))) {
      case Writing.Written(byte[] bytes) -> bytes;
      case Writing.Refused(var problems) -> throw new IllegalArgumentException(problems.toString());
    };
  }

  Packed packed(UploadRecord... records) {
    return Packer.pack("beianinfo.xml", file(id(), records), Packing.USUAL);
  }

  /** The code of an upload that takes the next number when it is taken. */
  long upload(UploadRecord... records) throws IOException, InterruptedException {
    long code = upload(packed(records), sequence + 1).code();
    sequence += code == 0 ? 1 : 0;
    return code;
  }

  Reply.Uploaded upload(Packed file, long number) throws IOException, InterruptedException {
    return reply(new Request.Upload(call(), file, number), Replies::uploaded);
  }

  Reply.Downloaded download() throws IOException, InterruptedException {
    return reply(new Request.Download(call()), Replies::downloaded);
  }

  Reply.Acknowledged acknowledge(String name) throws IOException, InterruptedException {
    return reply(new Request.Acknowledge(call(), name), Replies::acknowledged);
  }

  Reply.LastUpload previous() throws IOException, InterruptedException {
    return reply(new Request.PreviousUpload(call()), Replies::lastUpload);
  }

  Reply.Status status(long kind, String condition) throws IOException, InterruptedException {
    return reply(new Request.FilingStatus(call(), kind, new Personal(condition)), Replies::status);
  }

  Reply.Verified verify(String number, String hash) throws IOException, InterruptedException {
    return reply(new Request.VerifyPassword(call(), number, new Personal(hash)), Replies::verified);
  }

  /** The events of the next file, which is acknowledged; none when there is no file. */
  List<Event> fetch() throws IOException, InterruptedException {
    Reply.Downloaded reply = download();
    if (reply.file().isEmpty()) {
      return List.of();
    }
    acknowledge(reply.file().get().name());
    return events(reply.file().get().content());
  }

  /** What the next file says, whatever it is; it is acknowledged. */
  Download next() throws IOException, InterruptedException {
    Reply.Downloaded reply = download();
    acknowledge(reply.file().orElseThrow().name());
    return Downloads.read(content(reply.file().orElseThrow().content()));
  }

  /** The events of all files. */
  List<Event> fetchAll() throws IOException, InterruptedException {
    List<Event> all = new ArrayList<>();
    for (List<Event> some = fetch(); !some.isEmpty(); some = fetch()) {
      all.addAll(some);
    }
    return all;
  }

  List<Event> events(Packed packed) {
    return Downloads.events(content(packed));
  }

  private byte[] content(Packed packed) {
    Packing packing = Packing.USUAL.with(account.key());
    return switch (Unpacker.unpack(packed, packing)) {
      case Reading.Unreadable<byte[]>(var problems) ->
          throw new IllegalStateException(problems.toString());
      case Reading.Read<byte[]>(byte[] file, var _) -> file;
    };
  }

  <R extends Reply> R reply(Request request, Function<byte[], Answer<R>> reader)
      throws IOException, InterruptedException {
    return switch (answer(request, reader)) {
      case Answer.Answered<R>(R reply) -> reply;
      case Answer.Fault<R> fault -> throw new IllegalStateException(fault.toString());
      case Answer.Unreadable<R> none -> throw new IllegalStateException(none.toString());
    };
  }

  <R extends Reply> Answer<R> answer(Request request, Function<byte[], Answer<R>> reader)
      throws IOException, InterruptedException {
    return reader.apply(send(request.operation().path(), Requests.write(request, DIALECT)).body());
  }

  HttpResponse<byte[]> send(String path, byte[] body) throws IOException, InterruptedException {
    URI uri = URI.create(address + "/" + account.province() + path);
    HttpRequest http =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return HTTP.send(http, BodyHandlers.ofByteArray());
  }
}
