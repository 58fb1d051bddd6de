package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauLine;
import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.UploadFormat;
import cn.beian.domain.bureau.UploadFormat.Written;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.ChannelStore;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.OutgoingStore;
import cn.beian.domain.upload.Upload;
import cn.beian.domain.upload.UploadDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Orders as uploads: websites in provinces where the provider has an identity. When the
 * administration has accepted an order's file, its contacts are asked for the ministry's SMS check,
 * in the same transaction.
 */
public final class OrderUploads implements UploadDesk, UploadRoute {
  private static final String ACTOR = "send-to-bureau";

  private final OrderClerk clerk;
  private final DescribeSubmission describe;
  private final OpenSmsChecks smsChecks;
  private final Means means;

  public OrderUploads(
      OrderClerk clerk, DescribeSubmission describe, OpenSmsChecks smsChecks, Means means) {
    this.clerk = clerk;
    this.describe = describe;
    this.smsChecks = smsChecks;
    this.means = means;
  }

  /** What uploads take: how they are written, where they are kept, whereto they go. */
  public record Means(
      UploadFormat format, ChannelStore channels, OutgoingStore outgoing, BureauLine.Lines lines) {}

  @Override
  public Optional<Province> to(Order order, Filing filing) {
    return Optional.ofNullable(filing.province())
        .filter(means.lines().provinces()::contains)
        .filter(_ -> describe.websites(order, filing));
  }

  @Override
  public boolean has(Order order) {
    return Optional.ofNullable(order.province())
        .filter(province -> means.channels().waits(province, order.submissionId()))
        .isPresent();
  }

  @Override
  public Optional<Outgoing> record(Order order) {
    return means.outgoing().of(order.id());
  }

  @Override
  public Prepared prepare(Province province, String submissionId) {
    Optional<Order> order =
        clerk
            .orders()
            .find(OrderId.ofSubmission(submissionId))
            .filter(found -> found.state() == OrderState.HANDING_OVER)
            .filter(found -> found.submissionId().equals(submissionId));
    if (order.isEmpty()) {
      means.channels().drop(province, submissionId);
      return new Prepared.Passed();
    }
    return prepare(province, order.get());
  }

  private Prepared prepare(Province province, Order order) {
    try {
      return describe
          .of(order, () -> clerk.orders().filing(order.id(), ACTOR))
          .map(submission -> write(province, submission))
          .orElseGet(Prepared.Passed::new);
    } catch (BureauUnavailableException unanswered) {
      return new Prepared.Passed();
    }
  }

  private Prepared write(Province province, Submission submission) {
    Order order = submission.order();
    Optional<Outgoing> before = means.outgoing().of(order.id());
    Map<String, Long> ids =
        ids(before.map(Outgoing::ids).orElse(Map.of()), means.format().objects(submission));
    return switch (means.format().write(submission, byObject(submission, ids))) {
      case Written.Ready ready ->
          new Prepared.Ready(
              Outgoing.of(order, province, ids, ready).after(before.orElse(null)), ready.xml());
      case Written.Impossible(List<Loss> losses) -> {
        refuse(province, order, losses);
        yield new Prepared.Passed();
      }
    };
  }

  /** What had an id keeps it; the others get new ones. */
  private Map<String, Long> ids(Map<String, Long> known, Set<OwnObject> objects) {
    List<String> fresh =
        objects.stream()
            .map(OwnObject::key)
            .filter(key -> !known.containsKey(key))
            .sorted()
            .toList();
    Map<String, Long> ids = new HashMap<>(known);
    if (!fresh.isEmpty()) {
      long first = means.outgoing().reserve(fresh.size());
      for (int i = 0; i < fresh.size(); i++) {
        ids.put(fresh.get(i), first + i);
      }
    }
    return ids;
  }

  private Map<OwnObject, Long> byObject(Submission submission, Map<String, Long> ids) {
    return means.format().objects(submission).stream()
        .collect(Collectors.toMap(each -> each, each -> ids.get(each.key())));
  }

  /** What the interface cannot carry comes back with the fields that keep it. */
  private void refuse(Province province, Order order, List<Loss> losses) {
    List<Reason> reasons =
        losses.stream().map(loss -> new Reason(loss.code(), loss.path(), null)).toList();
    clerk.move(
        order,
        Move.of(OrderAction.REFUSE_HAND_OVER, ACTOR)
            .withEffects(List.of(new Effect.DropUpload(province, order.submissionId())))
            .editing(next -> next.reasons(reasons).reviewed(false)));
  }

  @Override
  public Outcome<Channel> begin(Channel next, Outgoing outgoing) {
    return means.outgoing().begin(next, outgoing);
  }

  @Override
  public Outcome<Channel> accepted(Channel next, Upload upload) {
    String id = upload.submissionId();
    Order order = clerk.orders().find(OrderId.ofSubmission(id)).orElseThrow();
    if (order.state() != OrderState.HANDING_OVER || !order.submissionId().equals(id)) {
      return means.channels().accept(next, upload);
    }
    Filing filing = clerk.orders().filing(order.id(), ACTOR);
    List<Effect> accept = List.of(new Effect.AcceptUpload(next, upload));
    Move move = smsChecks.move(order, filing, clerk.now()).withEffects(accept);
    return clerk.move(order, move).map(_ -> next);
  }
}
