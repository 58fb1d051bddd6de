package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderId;
import cn.beian.local.Suite;
import cn.beian.platform.filing.FilingReader;
import cn.beian.simulator.json.Json;
import cn.beian.testing.SeededMaterials;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * First filings in a province with oddities, over HTTP: one validation names all that the province
 * finds, and what is put right is filed. What is expected stands in provinces/CN-XX.json, written
 * by hand from the survey of the provinces.
 */
final class ProvinceFlow {
  private static final String NO_CODE = "32a43232-a888-88e8-b9ec-00888be80000";

  private final Stage stage =
      new Stage(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  private final Cast cast;
  private final LocalDate today;
  private final Samples samples;
  private final String province;
  private final SeededMaterials materials;

  ProvinceFlow(Suite suite, HttpClient http, String province) {
    this.cast = Cast.of(suite.address(), http, suite.tokens(), province.toLowerCase(Locale.ROOT));
    this.today = suite.today();
    this.samples = new Samples(today);
    this.province = province;
    this.materials = new SeededMaterials(database(suite), "Table");
  }

  private static DynamoDbClient database(Suite suite) {
    return DynamoDbClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(suite.database())
        .region(Region.of("local"))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  /** A company's draft with everything broken, put right and filed. */
  void company() {
    ProvinceSample company = ProvinceSample.of(province, "company", samples);
    List<String> codes = codes();
    String order = draft(cast.customer(), company.draft(codes));
    assertThat(findings(validate(cast.customer(), order)))
        .containsExactlyInAnyOrderElementsOf(company.list("findings"));
    ObjectNode corrected = company.corrected(codes);
    lay(order, corrected);
    Reply read = stage.act(cast.customer(), "reads it", Call.get("/orders/" + order), 200);
    new OrderScene(stage, cast, samples).correct(order, read.etag(), corrected);
    new Papers(stage, cast.customer()).checkFaces(order, corrected.path("services").size());
    nothingIsWanted(validate(cast.customer(), order), company);
    new OrderScene(stage, cast, samples).submit(cast.customer(), order);
    new ReviewScene(stage, cast, company.value("mobile"), company.value("siteMobile")).play(order);
    isFiled(company, order, corrected.path("services"));
  }

  /** An individual's draft with everything broken. */
  void individual() {
    ProvinceSample individual = ProvinceSample.of(province, "individual", samples);
    ObjectNode filing = individual.draft(List.of(NO_CODE));
    filing.withObject("/services/0/domains/0").put("name", "individual-" + cast.account() + ".cn");
    String order = draft(cast.second(), filing);
    assertThat(findings(validate(cast.second(), order)))
        .containsExactlyInAnyOrderElementsOf(individual.list("findings"));
  }

  private List<String> codes() {
    CodeScene scene = new CodeScene(stage, cast, today);
    return Stream.of("i-1-", "i-2-")
        .map(each -> scene.codeFor(cast.customer(), cast.account(), each + cast.account()))
        .toList();
  }

  private String draft(Caller filer, ObjectNode filing) {
    ObjectNode written = Papers.written(filing);
    Papers papers = new Papers(stage, filer);
    String order = papers.draft(Call.post("/orders", written), written).text("/orderId");
    lay(order, filing);
    return order;
  }

  /** Lays the materials past the bucket: what is told here is what the rules say of them. */
  private void lay(String order, ObjectNode filing) {
    Filing content = FilingReader.read(cn.beian.platform.json.Json.readObject(Json.bytes(filing)));
    materials.lay(new OrderId(order), content);
  }

  private Reply validate(Caller filer, String order) {
    Call validate = Call.post("/orders/" + order + "/validations", null);
    return stage.act(filer, "asks for all that is wrong", validate, 200);
  }

  private static List<String> findings(Reply checked) {
    return checked.list("/findings").stream()
        .map(each -> words(each, "severity", "ruleId", "path"))
        .toList();
  }

  private static void nothingIsWanted(Reply checked, ProvinceSample sample) {
    assertThat(findings(checked)).containsExactlyInAnyOrderElementsOf(sample.list("left"));
    assertThat(checked.list("/documents"))
        .allSatisfy(each -> assertThat(each.path("state").asText()).isEqualTo("SATISFIED"))
        .extracting(each -> words(each, "path", "ruleId"))
        .containsExactlyInAnyOrderElementsOf(sample.list("documents"));
  }

  private void isFiled(ProvinceSample sample, String order, JsonNode services) {
    Reply records = stage.act(cast.customer(), "reads the records", Call.get("/records"), 200);
    String number = records.text("/subject/filingNumber");
    assertThat(number).matches(sample.prefix() + "ICP备\\d{10}号");
    assertThat(records.text("/subject/orderId")).isEqualTo(order);
    assertThat(records.list("/services"))
        .extracting(each -> words(each, "filingNumber", "name", "serviceCode"))
        .containsExactlyElementsOf(
            Stream.iterate(0, i -> i < services.size(), i -> i + 1)
                .map(i -> number + "-" + (i + 1) + " " + named(services.path(i)))
                .toList());
  }

  private static String named(JsonNode service) {
    return service.path("name").asText() + " " + service.at("/hosting/serviceCode").asText();
  }

  private static String words(JsonNode node, String... names) {
    return String.join(" ", Stream.of(names).map(name -> node.path(name).asText()).toList());
  }
}
