package cn.beian.materials;

import cn.beian.domain.face.FaceCheck;
import cn.beian.domain.material.MaterialFiles;
import cn.beian.domain.material.MaterialPolicy;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.AddMaterial;
import cn.beian.domain.order.AddMaterial.Wish;
import cn.beian.materials.MaterialReader.Given;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.material.BucketFiles;
import cn.beian.platform.outside.HttpFaceCheck;
import cn.beian.platform.outside.SignedHttp;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.MaterialTable;
import cn.beian.platform.table.MaterialViews;
import cn.beian.platform.table.Wiring;

/** What the functions that add and show materials share. */
final class MaterialDesk {
  private final MaterialPolicy policy = Policies.materials();
  private final MaterialFiles files;
  private final FaceCheck app;

  MaterialDesk(Wiring wiring) {
    this.files = new BucketFiles(wiring.environment(), policy);
    this.app = app(wiring.environment());
  }

  /** The provider's app. Reads {@code FACE_CHECK_URL} and {@code FACE_CHECK_SECRET}. */
  static FaceCheck app(Environment environment) {
    return new HttpFaceCheck(SignedHttp.of(environment, "FACE_CHECK_URL", "FACE_CHECK_SECRET"));
  }

  AddMaterial addMaterial(Wiring wiring) {
    return new AddMaterial(
        wiring.clerk(wiring.noContent()), new MaterialTable(wiring.table()), files, policy);
  }

  MaterialReader reader() {
    return new MaterialReader(policy);
  }

  /** What is wished, with the app's word on where the picture was taken. */
  Wish wish(Given.New given) {
    String capture = given.capture();
    Boolean genuine = capture == null ? null : Boolean.valueOf(app.genuine(capture));
    return new Wish(given.claim(), given.replaces(), genuine);
  }

  HttpResponse announced(UploadedMaterial material) {
    return created(material, upload(material));
  }

  HttpResponse reused(UploadedMaterial material) {
    return created(material, MaterialViews.of(material));
  }

  private JsonMap upload(UploadedMaterial material) {
    return MaterialViews.of(material)
        .with("upload", MaterialViews.upload(material, files.uploadLink(material)));
  }

  private static HttpResponse created(UploadedMaterial material, JsonMap view) {
    return HttpResponse.json(201, view.build())
        .with("Location", "/orders/" + material.order() + "/materials/" + material.id());
  }
}
