package cn.beian.simulator;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.extension.Extension;
import cn.beian.simulator.extension.Filings;
import cn.beian.simulator.extension.ResultSender;
import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.http.Signature;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.office.Account;
import cn.beian.simulator.office.Bureau;
import cn.beian.simulator.office.SoapDesk;
import cn.beian.simulator.register.Register;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

/**
 * The provincial administrations (管局), simulated: interface V3.0 for each province, the extension
 * channel, and a control plane at a port of its own. Loopback only.
 */
public final class BureauSimulator implements AutoCloseable {
  private static final int LARGEST_CALL = 100 << 20;

  private final Bureau bureau;
  private final Signature signature;
  private final SoapDesk soap;
  private final Extension extension;
  private final Worker worker;
  private final LoopbackServer server;
  private final LoopbackServer control;

  /**
   * Starts the administrations. What an earlier run left undecided is taken up.
   *
   * @throws IOException if a port is taken
   */
  public BureauSimulator(Options options) throws IOException {
    bureau =
        Bureau.of(new Register(options.file()), options.clock(), options.secret(), options.seed());
    signature = new Signature(options.secret(), options.clock());
    soap = new SoapDesk(bureau);
    extension = new Extension(bureau, signature);
    worker = new Worker(bureau);
    server = new LoopbackServer(options.port(), this::answer, LARGEST_CALL).start();
    control = new LoopbackServer(0, new Control(this, bureau)::answer).start();
  }

  /**
   * Where the administrations are: interface V3.0 below {@code /GD} and so on, the extension below
   * {@code /extension/1}.
   */
  public URI address() {
    return server.address();
  }

  /** Where the control plane is. */
  public URI control() {
    return control.address();
  }

  private Answer answer(Request request) {
    Answer answer =
        request.path().startsWith(Extension.PATH)
            ? extension.answer(request)
            : soap.answer(request).orElseGet(() -> Answer.problem(404, "NO_SUCH_ROUTE"));
    worker.look();
    return answer;
  }

  /** The provider's accounts: an object for each province, by its letters. */
  public JsonNode accounts() {
    ObjectNode all = Json.object();
    for (Province province : Province.values()) {
      Account account = Account.of(province, bureau.secret());
      all.putObject(province.name())
          .put("ispId", account.credentials().providerId())
          .put("userName", account.credentials().userName())
          .put("password", account.credentials().password().value())
          .put("key", account.key().key())
          .put("offset", account.key().offset());
    }
    return all;
  }

  /**
   * Tells it where results of the extension go. Before, submissions are taken and not decided; what
   * an earlier run left undecided is taken up.
   */
  public void callBack(URI results, String bearerToken) {
    worker.sendTo(new ResultSender(results, bearerToken, bureau, signature));
  }

  /**
   * Who is told the letters of a province when a file was put into its queue, in a thread of its
   * own.
   */
  public void onFile(Consumer<String> province) {
    bureau.outbox().onFile(letters -> Thread.startVirtualThread(() -> province.accept(letters)));
  }

  /**
   * Whether nothing is undecided that could be decided, no file waits to be acknowledged, and no
   * result to be called back. Files that a fault keeps back do not count.
   */
  public boolean settled() {
    return worker.settled();
  }

  /** Offices, open records, submissions, what is filed, faults and switches; people masked. */
  public JsonNode show() {
    synchronized (bureau.register()) {
      return new State(bureau).show();
    }
  }

  /**
   * Sets faults and switches, as {@code POST /faults} does.
   *
   * @throws IllegalArgumentException if there is no such fault or switch
   */
  public void misbehave(JsonNode given) {
    bureau.switches().set(given.path("switches"));
    bureau.faults().set(given);
    if (given.path("release").asBoolean()) {
      release();
    }
    worker.look();
  }

  /** Puts the files that were kept back into their queues. */
  private void release() {
    synchronized (bureau.register()) {
      bureau.outbox().release();
      bureau.register().save();
    }
  }

  /** Puts on record what another provider has filed; returns the numbers, ids and password. */
  public JsonNode fileElsewhere(JsonNode given) {
    synchronized (bureau.register()) {
      JsonNode numbers = new Filings(bureau).fileElsewhere(given);
      bureau.register().save();
      return numbers;
    }
  }

  /**
   * Ends filings behind everybody's back: of the {@code numbers} of subjects or services.
   *
   * @return the numbers that were filed
   */
  public JsonNode deregister(JsonNode given) {
    synchronized (bureau.register()) {
      ArrayNode ended = Json.array();
      for (String number : Json.texts(given.path("numbers"))) {
        if (new Filings(bureau).end(number, given.path("remark").asText("责令注销"))) {
          ended.add(number);
        }
      }
      bureau.register().save();
      return Json.object().set("ended", ended);
    }
  }

  /** Forgets all that is filed, open and set. */
  public void reset() {
    synchronized (bureau.register()) {
      bureau.register().clear();
      bureau.switches().clear();
      bureau.faults().clear();
    }
  }

  @Override
  public void close() {
    server.close();
    control.close();
    worker.close();
  }
}
