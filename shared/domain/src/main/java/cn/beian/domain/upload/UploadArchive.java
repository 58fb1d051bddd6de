package cn.beian.domain.upload;

import cn.beian.domain.filing.Province;
import java.util.Optional;

/**
 * Where files to and from administrations are kept, uploads for three months at least (V3 §1.5).
 * They hold personal data: nothing but this port touches them.
 */
public interface UploadArchive {

  /** Keeps a file; under the same name the same content. */
  void keep(Province province, String name, byte[] file);

  /** A kept file; empty when its time is over, or it never was. */
  Optional<byte[]> read(Province province, String name);
}
