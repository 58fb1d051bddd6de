package cn.beian.domain.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What identifies an App (official-standards §1, App data). */
public record App(List<Platform> platforms) {

  public App {
    platforms = List.copyOf(platforms);
  }

  /**
   * One build of the App.
   *
   * @param system ANDROID, IOS or HARMONY
   * @param packageName package name or Bundle ID
   * @param publicKey the signing certificate's public key
   * @param signatureDigest MD5 (Android) or SHA-1 (iOS) of the signing certificate, in hex
   */
  public record Platform(
      @Nullable String system,
      @Nullable String packageName,
      @Nullable String publicKey,
      @Nullable String signatureDigest) {}
}
