package cn.beian.materials;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.material.MaterialFiles;
import cn.beian.domain.material.MaterialPolicy;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.material.BucketFiles;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.MaterialViews;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Materials with the links that their state and the caller allow. */
final class MaterialLinks {
  private final MaterialPolicy policy = Policies.materials();
  private final InstantSource clock;
  private final SealedContent audit;
  private final MaterialFiles files;

  MaterialLinks(Wiring wiring) {
    this.clock = wiring.clock();
    this.audit = wiring.noContent();
    this.files = new BucketFiles(wiring.environment(), policy);
  }

  Map<String, Object> view(UploadedMaterial material, Caller caller) {
    Instant now = clock.instant();
    JsonMap view = MaterialViews.of(material);
    return switch (material.state()) {
      case REFUSED, REPLACED -> view.build();
      case AWAITED -> awaited(view, material, caller, now);
      case ACCEPTED -> {
        audit.noteView(material, caller.user());
        Map<String, Object> link =
            new JsonMap()
                .with("url", files.viewLink(material))
                .with("expiresAt", now.plus(policy.viewTime()))
                .build();
        yield view.with("view", link).build();
      }
    };
  }

  private Map<String, Object> awaited(
      JsonMap view, UploadedMaterial material, Caller caller, Instant now) {
    boolean uploads = caller.may(Permission.ADD) && now.isBefore(material.uploadUntil());
    return uploads
        ? view.with("upload", MaterialViews.upload(material, files.uploadLink(material))).build()
        : view.build();
  }
}
