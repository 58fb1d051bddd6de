package cn.beian.materials;

import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** What the tests of materials have in common. */
final class Materials {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Materials() {}

  static HttpEvent add(String order, String body) {
    return LambdaEvents.http("POST", "/orders/" + order + "/materials")
        .resource("/orders/{orderId}/materials")
        .pathParameter("orderId", order)
        .body(body);
  }

  static HttpEvent get(String order, String material) {
    return LambdaEvents.http("GET", "/orders/" + order + "/materials/" + material)
        .resource("/orders/{orderId}/materials/{materialId}")
        .pathParameter("orderId", order)
        .pathParameter("materialId", material);
  }

  static String claim(String kind, String contentType, long size) {
    return "{\"kind\":\"%s\",\"contentType\":\"%s\",\"sizeBytes\":%d}"
        .formatted(kind, contentType, size);
  }

  /** Uploads as the answer says; returns the status. */
  static int upload(HandlerReply added, byte[] file) throws IOException, InterruptedException {
    return upload(added.text("/upload/url"), added.text("/upload/headers/Content-Type"), file);
  }

  static int upload(String url, String contentType, byte[] file)
      throws IOException, InterruptedException {
    return send(put(url, contentType, file).header("x-amz-server-side-encryption", "aws:kms"));
  }

  static int unencrypted(String url, byte[] file) throws IOException, InterruptedException {
    return send(put(url, "image/png", file));
  }

  static int open(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address));
  }

  static byte[] download(String url) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  private static HttpRequest.Builder put(String url, String contentType, byte[] file) {
    return HttpRequest.newBuilder(URI.create(url))
        .PUT(BodyPublishers.ofByteArray(file))
        .header("Content-Type", contentType);
  }

  /** The status; 403 also where the bucket hangs up on a large body that it does not want. */
  private static int send(HttpRequest.Builder request) throws InterruptedException {
    try {
      return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException hungUp) {
      return 403;
    }
  }
}
