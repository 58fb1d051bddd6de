package cn.beian.domain.order;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.FiledNumbers;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.Submission.Document;
import cn.beian.domain.bureau.Submission.Server;
import cn.beian.domain.bureau.Submission.Site;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodes;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.instance.Instances;
import cn.beian.domain.material.MaterialFiles;
import cn.beian.domain.material.MaterialStore;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.upload.FiledIdStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together all that an administration is told of an order. */
public final class DescribeSubmission {
  private static final String ACTOR = "send-to-bureau";

  private final Registers registers;
  private final FiledIdStore ids;
  private final Servers servers;
  private final Papers papers;

  public DescribeSubmission(Registers registers, FiledIdStore ids, Servers servers, Papers papers) {
    this.registers = registers;
    this.ids = ids;
    this.servers = servers;
    this.papers = papers;
  }

  /** What is on record: with us, and with the administrations. */
  public record Registers(RecordedContent recorded, FiledRegister register, FiledNumbers numbers) {}

  /** Where a service's server is found. */
  public record Servers(ServiceCodes codes, Instances instances) {}

  /** Where an order's materials are found. */
  public record Papers(MaterialStore materials, MaterialFiles files) {}

  /**
   * The order with everything; empty as long as nothing was published of what it changes or ends,
   * for the ids that the interface wants are not known then.
   *
   * @param content the order's; opened only for an order that can be told, as opening is audited
   */
  Optional<Submission> of(Order order, Supplier<Filing> content) {
    Optional<SubjectRecord> subject = registers.recorded().subject(order.account());
    Optional<FiledIds> filed = subject.flatMap(found -> ids.find(found.filingNumber()));
    if (order.type().purpose() != Purpose.FILE && filed.isEmpty()) {
      return Optional.empty();
    }
    Filing filing = content.get();
    return Optional.of(
        new Submission(
            order,
            target(order, filing),
            filing,
            sites(order, filing, subject),
            documents(order, filing),
            filed.orElse(null)));
  }

  /** A subject that is filed elsewhere is named by its number, which the register knows. */
  private @Nullable String target(Order order, Filing filing) {
    Subject subject = filing.subject();
    if (order.type() != OrderType.NEW_SERVICE_SUBJECT_ELSEWHERE
        || order.target() != null
        || subject == null
        || subject.certificateType() == null
        || subject.certificateNumber() == null) {
      return order.target();
    }
    FiledRegister.Search search =
        new FiledRegister.Search(subject.certificateType(), subject.certificateNumber(), Set.of());
    return registers.register().look(search).subjectNumber();
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
    return new Site(service, place, number(order, service), server(held));
  }

  private @Nullable String number(Order order, Service service) {
    return switch (order.type()) {
      case CHANGE_SUBJECT, CHANGE_SERVICE, DEREGISTER_SUBJECT, DEREGISTER_SERVICE -> order.target();
      case ACCESS -> filedAs(order, service);
      case FIRST_FILING, NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE -> null;
    };
  }

  /** The number of a website that another provider has filed. */
  private @Nullable String filedAs(Order order, Service service) {
    Province province = Objects.requireNonNull(order.province(), "province");
    return service.domains().stream()
        .map(Domain::name)
        .filter(Objects::nonNull)
        .flatMap(name -> DomainName.of(name).stream())
        .flatMap(name -> registers.numbers().site(province, name.ascii()).stream())
        .findFirst()
        .orElse(null);
  }

  /** One filed website of the subject, as the interface takes no subject without (V3 §2.6). */
  private Optional<Site> listed(SubjectRecord subject) {
    return registers
        .recorded()
        .websites(subject)
        .findFirst()
        .map(record -> {
          Service service =
              registers.recorded().of(subject, List.of(record), ACTOR).services().getFirst();
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
    if (order.type().aboutSubject()) {
      return registers.recorded().subject(order.account()).stream()
          .flatMap(registers.recorded()::websites)
          .findAny()
          .isPresent();
    }
    return !filing.services().isEmpty()
        && filing.services().stream().allMatch(service -> service.kind() == ServiceKind.WEBSITE);
  }
}
