package cn.beian.bench.uploads;

import cn.beian.domain.filing.Province;
import cn.beian.platform.env.Environment;
import cn.beian.platform.secret.Secret;
import cn.beian.simulator.BureauSimulator;
import cn.beian.simulator.Options;
import cn.beian.simulator.json.Json;
import cn.beian.v3.line.Identities;
import cn.beian.v3.line.Identity;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.soap.Answer;
import cn.beian.wire.soap.Operation;
import cn.beian.wire.soap.Replies;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import cn.beian.wire.soap.Requests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same files to administrations of their own, each call prepared to the last byte: what the
 * simulator takes when nothing has to be done before.
 */
final class Ceiling implements AutoCloseable {
  private static final int MOST_AGAIN = 20;

  private final BureauSimulator bureau;
  private final Identities identities;
  private final LocalDate day;
  private int again;

  /**
   * @param sender what surrounds the sending function
   */
  Ceiling(Environment sender, LocalDate day) throws IOException {
    this.bureau =
        new BureauSimulator(Options.inMemory(sender.variable("BUREAU_SECRET"), sender.clock()));
    bureau.misbehave(Json.object().set("switches", Json.object().put("codeTables", "2023")));
    SecureRandom random = new SecureRandom();
    this.identities =
        new Secret<>(sender, "BUREAU_IDENTITIES_SECRET", text -> Identities.read(text, random))
            .value();
    this.day = day;
  }

  /** Sends the files of each province in their order; how long it takes in seconds. */
  double run(Map<Province, List<byte[]>> files, int senders)
      throws InterruptedException, ExecutionException {
    List<Callable<Integer>> provinces = new ArrayList<>();
    files.forEach((province, xml) -> {
      List<byte[]> calls = calls(province, xml);
      provinces.add(() -> send(address(province), calls));
    });
    try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
      long start = System.nanoTime();
      for (Future<Integer> each : threads.invokeAll(provinces)) {
        again += each.get();
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private List<byte[]> calls(Province province, List<byte[]> files) {
    Identity identity = identities.identity(province).orElseThrow();
    List<byte[]> calls = new ArrayList<>();
    for (byte[] xml : files) {
      long sequence = calls.size() + 1L;
      String name = Packer.name(identity.credentials().providerId(), day, sequence);
      Packed packed = Packer.pack(name, xml, identity.packing());
      String random = Credentials.random(new SecureRandom());
      calls.add(
          Requests.write(
              new Request.Upload(identity.credentials().forCall(random), packed, sequence),
              identity.dialect()));
    }
    return calls;
  }

  private URI address(Province province) {
    String path = Operation.UPLOAD.path();
    return URI.create(bureau.address() + "/" + province.name() + path);
  }

  private static int send(URI address, List<byte[]> calls) throws IOException {
    int again = 0;
    for (int i = 0; i < calls.size(); i++) {
      while (!taken(address, calls.get(i), i + 1L)) {
        again++;
        if (again > MOST_AGAIN) {
          throw new IOException("connections break off again and again");
        }
      }
    }
    return again;
  }

  /** False if the connection broke off: as the product does, the call is then made again. */
  private static boolean taken(URI address, byte[] call, long sequence) throws IOException {
    try {
      return taken(Replies.uploaded(post(address, call)), sequence);
    } catch (SocketException broken) {
      return false;
    }
  }

  private static boolean taken(Answer<Reply.Uploaded> answer, long sequence) {
    if (answer instanceof Answer.Answered<Reply.Uploaded>(Reply.Uploaded reply)
        && (reply.code() == 0 || reply.missing().equals(List.of(sequence + 1)))) {
      return true;
    }
    throw new IllegalStateException("an upload was not taken");
  }

  /** As the product's line does it, a connection for each call. */
  private static byte[] post(URI address, byte[] body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    connection.setRequestProperty("Content-Type", "text/xml; charset=UTF-8");
    connection.setRequestProperty("SOAPAction", "\"\"");
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    } finally {
      connection.disconnect();
    }
  }

  /** How many calls were made once more. */
  int again() {
    return again;
  }

  /** How many records passed the administrations' own checks and wait for the SMS check. */
  int checked() {
    return UploadsBench.checked(bureau.show());
  }

  @Override
  public void close() {
    bureau.close();
  }
}
