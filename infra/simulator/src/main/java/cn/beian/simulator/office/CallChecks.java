package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.wire.Md5;
import cn.beian.wire.auth.Authentication;
import cn.beian.wire.soap.Operation;
import cn.beian.wire.soap.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who may call, in the order in which it is checked. */
final class CallChecks {
  private static final Pattern RANDOM =
      Pattern.compile("[0-9A-Za-z]{" + Authentication.RANDOM_LENGTH + "}");

  private final Bureau bureau;
  private final Province province;

  CallChecks(Bureau bureau, Province province) {
    this.bureau = bureau;
    this.province = province;
  }

  /** What keeps anybody from calling now. */
  Optional<Refusal> closed(Operation operation) {
    return take(FaultKind.MAINTENANCE, operation)
        .map(any -> new Refusal(operation == Operation.UPLOAD ? 901 : 902));
  }

  /** What is wrong with a call. */
  Optional<Refusal> refusal(Request request) {
    return caller(request.authentication())
        .map(Refusal::new)
        .or(() ->
            take(FaultKind.CODE, request.operation())
                .map(given -> new Refusal(given.path("code").asLong())))
        .or(() -> request.operation() == Operation.UPLOAD ? upload() : Optional.empty());
  }

  private Optional<Long> caller(Authentication call) {
    boolean strict = bureau.switches().on("strictRand");
    if (call.random().length() < Authentication.RANDOM_LENGTH) {
      return Optional.of(16L);
    }
    if (strict && !RANDOM.matcher(call.random()).matches()) {
      return Optional.of(12L);
    }
    return call.hashAlgorithm() == Md5.ALGORITHM ? known(call) : Optional.of(10L);
  }

  private Optional<Long> known(Authentication call) {
    Optional<Account> user =
        Arrays.stream(Province.values())
            .map(each -> Account.of(each, bureau.secret()))
            .filter(each -> each.credentials().userName().equals(call.userName()))
            .findFirst();
    if (user.isEmpty()) {
      return Optional.of(4L);
    }
    if (user.get().credentials().providerId() != call.providerId()) {
      return Optional.of(12L);
    }
    if (user.get().province() != province) {
      return Optional.of(13L);
    }
    return user.get().credentials().made(call) ? replayed(call) : Optional.of(5L);
  }

  private Optional<Long> replayed(Authentication call) {
    boolean again =
        bureau.switches().on("rejectReplay")
            && !bureau.register().office(province).fresh(call.random());
    return again ? Optional.of(12L) : Optional.empty();
  }

  private Optional<Refusal> upload() {
    return take(FaultKind.CLOSED, Operation.UPLOAD)
        .map(given -> new Refusal(20, given.path("hours").asText("09:00-17:00"), List.of()))
        .or(() -> take(FaultKind.BUSY, Operation.UPLOAD).map(any -> new Refusal(15)))
        .or(() -> take(FaultKind.GAP, Operation.UPLOAD).map(CallChecks::gap));
  }

  private static Refusal gap(JsonNode given) {
    List<Long> missing = new ArrayList<>();
    given.path("missing").forEach(each -> missing.add(each.asLong()));
    return new Refusal(Refusal.PREVIOUS_MISSING, "", missing);
  }

  private Optional<JsonNode> take(FaultKind kind, Operation operation) {
    return bureau.faults().take(kind, province, operation.name());
  }
}
