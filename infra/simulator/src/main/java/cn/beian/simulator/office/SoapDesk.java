package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.Request;
import cn.beian.wire.Reading;
import cn.beian.wire.soap.Dialect;
import cn.beian.wire.soap.ElementNames;
import cn.beian.wire.soap.Operation;
import cn.beian.wire.soap.Replies;
import cn.beian.wire.soap.Requests;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The services of interface V3.0, for each province under its letters. */
public final class SoapDesk {
  /** The namespace of replies; calls may be in any. */
  public static final String NAMESPACE = "urn:sim:isp-v3";

  private static final Dialect DIALECT = new Dialect(ElementNames.DOCUMENT, NAMESPACE);
  private static final int ERROR = 500;

  private final Bureau bureau;
  private final Calls calls;

  /** The administrations' services. */
  public SoapDesk(Bureau bureau) {
    this.bureau = bureau;
    this.calls = new Calls(bureau);
  }

  /** Answers a call; empty if the path is none of a service. */
  public Optional<Answer> answer(Request http) {
    String[] parts = http.path().split("/", 3);
    if (parts.length < 3) {
      return Optional.empty();
    }
    Optional<Province> province =
        Arrays.stream(Province.values()).filter(each -> each.name().equals(parts[1])).findFirst();
    String path = "/" + parts[2];
    boolean service = Arrays.stream(Operation.values()).anyMatch(each -> each.path().equals(path));
    return province.filter(any -> service).map(office -> answer(office, path, http));
  }

  private Answer answer(Province province, String path, Request http) {
    if (!http.method().equals("POST")) {
      return Answer.problem(405, "POST_ONLY");
    }
    if (http.tooLarge()) {
      return soap(200, Replies.write(new Refusal(18).reply(Operation.UPLOAD), DIALECT));
    }
    Reading<cn.beian.wire.soap.Request> call = Requests.read(http.body(), spellings());
    Optional<Operation> operation = Calls.operation(call).filter(each -> each.path().equals(path));
    return operation
        .map(known -> answer(province, known, call))
        .orElseGet(() -> fault("no such operation here"));
  }

  private Set<ElementNames> spellings() {
    if (bureau.switches().is("elementNameProfile", "lenient")) {
      return EnumSet.allOf(ElementNames.class);
    }
    boolean observed = bureau.switches().is("elementNameProfile", "observed");
    return EnumSet.of(observed ? ElementNames.OBSERVED : ElementNames.DOCUMENT);
  }

  private Answer answer(
      Province province, Operation operation, Reading<cn.beian.wire.soap.Request> call) {
    bureau.faults().slow(province, operation.name());
    Optional<JsonNode> http = take(FaultKind.HTTP, province, operation);
    if (http.isPresent()) {
      return Answer.problem(http.get().path("status").asInt(ERROR), "AS_ASKED");
    }
    if (take(FaultKind.SOAP_FAULT, province, operation).isPresent()) {
      return fault("as asked");
    }
    Answer answer = soap(200, Replies.write(calls.reply(province, operation, call), DIALECT));
    if (take(FaultKind.LOST_REPLY, province, operation).isPresent()) {
      throw new IllegalStateException("reply lost, as asked");
    }
    return take(FaultKind.CUT_REPLY, province, operation).isPresent()
        ? new Answer(200, answer.headers(), answer.body(), answer.body().length / 2)
        : answer;
  }

  private Optional<JsonNode> take(FaultKind kind, Province province, Operation operation) {
    return bureau.faults().take(kind, province, operation.name());
  }

  private static Answer fault(String text) {
    return soap(ERROR, Replies.fault("Client", text));
  }

  private static Answer soap(int status, byte[] body) {
    return new Answer(status, Map.of("Content-Type", "text/xml; charset=utf-8"), body);
  }
}
