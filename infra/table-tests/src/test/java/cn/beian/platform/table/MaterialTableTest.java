package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.face.FaceResult;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.material.EraseMaterials;
import cn.beian.domain.material.ImageFacts;
import cn.beian.domain.material.ImageFormat;
import cn.beian.domain.material.MaterialClaim;
import cn.beian.domain.material.MaterialFlaw;
import cn.beian.domain.material.MaterialState;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.AddMaterial;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Order;
import cn.beian.platform.env.Environment;
import cn.beian.platform.material.BucketFiles;
import cn.beian.platform.rules.Policies;
import cn.beian.testing.LocalS3;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Materials and face checks in the table, and their files in the bucket. */
class MaterialTableTest {
  private static final LocalS3 S3 = LocalS3.inMemory(key -> {}).with("materials");
  private static final byte[] FILE = {1, 2, 3};

  private final Agency agency = Agency.open();
  private final MaterialTable materials = new MaterialTable(agency.table);
  private final FaceTable faces = new FaceTable(agency.table);
  private final BucketFiles files =
      new BucketFiles(
          new Environment(
              Map.of(
                  "AWS_ENDPOINT_URL_S3",
                  S3.endpoint().toString(),
                  "AWS_REGION",
                  "local",
                  "AWS_ACCESS_KEY_ID",
                  LocalS3.CREDENTIAL,
                  "AWS_SECRET_ACCESS_KEY",
                  LocalS3.CREDENTIAL,
                  "MATERIALS_BUCKET",
                  "materials"),
              agency.clock,
              List.of()),
          Policies.materials());
  private final Order order =
      agency.draft("a", agency.filing(agency.code(), Agency.domain()).withMaterials(List.of()));

  @AfterAll
  static void stop() {
    S3.close();
  }

  private UploadedMaterial added() {
    MaterialClaim claim =
        new MaterialClaim("UNIT_CERTIFICATE", 0, ImageFormat.PNG, 300_000, null, null);
    AddMaterial add = new AddMaterial(agency.clerk, materials, files, Policies.materials());
    return done(add.add(customer("a"), order.id(), new AddMaterial.Wish(claim, null, true)));
  }

  private static UploadedMaterial accepted(UploadedMaterial material) {
    return material.accepted(new ImageFacts(ImageFormat.PNG, 3, 800, 600, "ab"));
  }

  private void write(UploadedMaterial next) {
    Transaction transaction = new Transaction(agency.table);
    MaterialItems.add(transaction, next);
    done(transaction.commit(next, Map.of()));
  }

  @Test
  void materialsGoWhereTheirServiceGoesAndGoAwayWithIt() {
    UploadedMaterial kept = added();
    write(accepted(kept));
    UploadedMaterial awaited = added();
    moveServices(List.of(-1, 0));
    assertThat(materials.ofOrder(order.id()))
        .extracting(each -> each.claim().service(), UploadedMaterial::state)
        .containsExactlyInAnyOrder(
            tuple(1, MaterialState.ACCEPTED), tuple(1, MaterialState.AWAITED));
    moveServices(List.of(0));
    assertThat(materials.ofOrder(order.id()))
        .extracting(UploadedMaterial::id, UploadedMaterial::state)
        .containsExactlyInAnyOrder(
            tuple(kept.id(), MaterialState.REPLACED), tuple(awaited.id(), MaterialState.REPLACED));
  }

  private void moveServices(List<Integer> before) {
    Order now = agency.order(order.id());
    done(agency.orders.commit(now, List.of(new Effect.MoveServices(before))));
  }

  @Test
  void aMaterialIsReadBackAndBelongsToTheContentOnceAccepted() {
    UploadedMaterial added = added();
    assertThat(materials.find(order.id(), added.id())).contains(added);
    assertThat(agency.orders.filing(order.id(), "test").materials()).isEmpty();
    write(accepted(added));
    assertThat(materials.ofOrder(order.id())).containsExactly(accepted(added));
    Filing filing = agency.orders.filing(order.id(), "test");
    assertThat(filing.materials()).containsExactly(accepted(added).described());
  }

  @Test
  void whatChangedMeanwhileIsNotRefused() {
    UploadedMaterial added = added();
    write(accepted(added));
    assertThat(materials.refuse(added.refused(List.of(MaterialFlaw.DAMAGED)))).isFalse();
    assertThat(materials.find(order.id(), added.id()))
        .map(UploadedMaterial::state)
        .contains(MaterialState.ACCEPTED);
  }

  @Test
  void ofSixteenFaceChecksAtTheSameMomentEachIsCounted() throws Exception {
    List<Callable<Boolean>> checks = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String session = "s-" + i;
      checks.add(() -> faces.write(next(session)));
    }
    int written = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (Future<Boolean> each : threads.invokeAll(checks)) {
        written += each.get() ? 1 : 0;
      }
    }
    FaceResult last = faces.find(order.id(), "person").orElseThrow();
    assertThat(last.version()).isEqualTo(written);
    assertThat(last.failed()).hasSize(written);
    assertThat(faces.ofOrder(order.id())).contains(last);
  }

  private FaceResult next(String session) {
    FaceResult before = faces.find(order.id(), "person").orElse(null);
    List<String> failed = new ArrayList<>(before == null ? List.of() : before.failed());
    failed.add(session);
    return new FaceResult(
        order.id(),
        "person",
        0,
        before == null ? 1 : before.version() + 1,
        FaceResult.State.FAILED,
        failed,
        Instant.EPOCH);
  }

  @Test
  void erasingLeavesNothingOfTheOrderAndAllOfOthers() {
    UploadedMaterial one = accepted(added());
    write(one);
    files.keep(one, FILE);
    faces.write(next("s"));
    Order other = agency.draft("b", agency.filing(agency.code(), Agency.domain()));
    int others = materials.ofOrder(other.id()).size();
    EraseMaterials erase = new EraseMaterials(materials, files);
    erase.erase(order.id());
    erase.erase(order.id());
    assertThat(materials.ofOrder(order.id())).isEmpty();
    assertThat(faces.ofOrder(order.id())).isEmpty();
    assertThat(files.viewLink(one))
        .satisfies(
            link -> assertThat(link.toURL().openConnection().getHeaderField(0)).contains("404"));
    assertThat(materials.ofOrder(other.id())).hasSize(others).isNotEmpty();
  }
}
