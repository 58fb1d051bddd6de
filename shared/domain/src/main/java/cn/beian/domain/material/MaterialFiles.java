package cn.beian.domain.material;

import cn.beian.domain.order.OrderId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the files are kept. Uploads arrive in a place of their own, which links can reach; what was
 * checked is kept in another, under its digest, which no link can write to.
 */
public interface MaterialFiles {

  /** What to send where to upload a file: the address works once these headers are sent with it. */
  record UploadLink(URI address, Map<String, String> headers) {
    public UploadLink {
      headers = Map.copyOf(headers);
    }
  }

  /** A link that uploads this material, until its upload time ends. */
  UploadLink uploadLink(UploadedMaterial material);

  /** A link that shows an accepted material for a while. */
  URI viewLink(UploadedMaterial material);

  /**
   * An upload.
   *
   * @param most how many bytes of it are read, and one more
   * @return empty if nothing was uploaded, or it was removed
   */
  Optional<byte[]> upload(OrderId order, String id, long most);

  /** Keeps the bytes of an accepted material; the same once more if they are kept already. */
  void keep(UploadedMaterial accepted, byte[] file);

  /** What is kept of a material; empty if it was never accepted, or is gone. */
  Optional<byte[]> kept(UploadedMaterial material);

  /** Brings a kept file into the place of uploads, where it is checked like any other. */
  void uploadAgain(UploadedMaterial accepted, UploadedMaterial as);

  /** Removes an upload; nothing happens if there is none. */
  void dropUpload(OrderId order, String id);

  /** Removes what is kept of a material that was accepted; nothing happens if it is not there. */
  void drop(UploadedMaterial accepted);

  /** Removes all files that are kept of an order; nothing happens if there are none. */
  void dropAll(OrderId order);
}
