package cn.beian.domain.order;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.Submission.Document;
import cn.beian.domain.bureau.Submission.Server;
import cn.beian.domain.bureau.Submission.Site;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodes;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.instance.Instances;
import cn.beian.domain.material.MaterialFiles;
import cn.beian.domain.material.MaterialStore;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.upload.FiledIdStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together all that an administration is told of an order. */
public final class DescribeSubmission {
  private static final String ACTOR = "send-to-bureau";

  private final RecordedContent recorded;
  private final FiledIdStore ids;
  private final Servers servers;
  private final Papers papers;

  public DescribeSubmission(
      RecordedContent recorded, FiledIdStore ids, Servers servers, Papers papers) {
    this.recorded = recorded;
    this.ids = ids;
    this.servers = servers;
    this.papers = papers;
  }

  /** Where a service's server is found. */
  public record Servers(ServiceCodes codes, Instances instances) {}

  /** Where an order's materials are found. */
  public record Papers(MaterialStore materials, MaterialFiles files) {}

  /** The order with everything. Its content is given, as opening it is audited. */
  Submission of(Order order, Filing filing) {
    Optional<SubjectRecord> subject = recorded.subject(order.account());
    return new Submission(
        order,
        filing,
        sites(order, filing, subject),
        documents(order, filing),
        subject.flatMap(filed -> ids.find(filed.filingNumber())).orElse(null));
  }

  /** The administration's ids of what is filed for the order's account. */
  Optional<FiledIds> filedIds(Order order) {
    return recorded.subject(order.account()).flatMap(subject -> ids.find(subject.filingNumber()));
  }

  private List<Site> sites(Order order, Filing filing, Optional<SubjectRecord> subject) {
    if (order.type() == OrderType.CHANGE_SUBJECT) {
      return subject.flatMap(this::listed).stream().toList();
    }
    return IntStream.range(0, filing.services().size())
        .mapToObj(place -> site(order, filing.services().get(place), place))
        .toList();
  }

  private Site site(Order order, Service service, int place) {
    String held =
        place < order.serviceCodes().size()
            ? order.serviceCodes().get(place)
            : service.hosting().code().orElse(null);
    boolean filed = order.type().purpose() != OrderType.Purpose.FILE;
    return new Site(service, place, filed ? order.target() : null, server(held));
  }

  /** One filed website of the subject, as the interface takes no subject without (V3 §2.6). */
  private Optional<Site> listed(SubjectRecord subject) {
    return recorded
        .websites(subject)
        .findFirst()
        .map(record -> {
          Service service = recorded.of(subject, List.of(record), ACTOR).services().getFirst();
          return new Site(service, 0, record.filingNumber(), server(record.serviceCode()));
        });
  }

  private @Nullable Server server(@Nullable String code) {
    return Optional.ofNullable(code)
        .flatMap(servers.codes()::find)
        .map(ServiceCode::instanceId)
        .flatMap(servers.instances()::find)
        .map(instance -> new Server(instance.region(), instance.ipAddress()))
        .orElse(null);
  }

  private List<Document> documents(Order order, Filing filing) {
    List<Document> documents = new ArrayList<>();
    for (Material material : filing.materials()) {
      file(order, material).ifPresent(file -> documents.add(new Document(material, file)));
    }
    return documents;
  }

  private Optional<byte[]> file(Order order, Material material) {
    return Optional.ofNullable(material.materialId())
        .flatMap(id -> papers.materials().find(order.id(), id))
        .flatMap(papers.files()::kept);
  }

  /** Whether all that the order is about are websites. */
  boolean websites(Order order, Filing filing) {
    return switch (order.type()) {
      case CHANGE_SUBJECT, DEREGISTER_SUBJECT ->
          recorded.subject(order.account()).stream()
              .flatMap(recorded::websites)
              .findAny()
              .isPresent();
      case FIRST_FILING,
          NEW_SERVICE_SUBJECT_HERE,
          NEW_SERVICE_SUBJECT_ELSEWHERE,
          ACCESS,
          CHANGE_SERVICE,
          DEREGISTER_SERVICE ->
          !filing.services().isEmpty()
              && filing.services().stream()
                  .allMatch(service -> service.kind() == ServiceKind.WEBSITE);
    };
  }
}
