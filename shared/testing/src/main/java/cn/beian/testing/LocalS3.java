package cn.beian.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * An S3-compatible server in this process, on loopback: S3Proxy over memory or a folder. It checks
 * signatures, the end of links and signed headers as S3 does, and refuses every request without
 * them. It encrypts nothing: who asks for encryption is only held to ask for it.
 */
public final class LocalS3 implements AutoCloseable {
  /** Key id and secret of the only one who may do anything. */
  public static final String CREDENTIAL = "local";

  private final S3Proxy server;
  private final BlobStore store;

  private LocalS3(BlobStore store) {
    this.store = store;
    this.server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, CREDENTIAL, CREDENTIAL)
            .ignoreUnknownHeaders(true)
            .build();
    call(() -> {
      server.start();
      return true;
    });
  }

  /** One in memory; {@code arrived} is told the key of every object that is put or copied. */
  public static LocalS3 inMemory(Consumer<String> arrived) {
    return new LocalS3(new Telling(new TransientNio2BlobStore(), arrived));
  }

  /** One that keeps its objects in a folder. */
  public static LocalS3 onDisk(Path folder, Consumer<String> arrived) {
    try {
      Files.createDirectories(folder);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new LocalS3(new Telling(new FilesystemNio2BlobStore(folder.toString()), arrived));
  }

  /** Makes a bucket that is not there yet. */
  public LocalS3 with(String bucket) {
    if (!store.containerExists(bucket)) {
      store.createContainer(bucket);
    }
    return this;
  }

  /** Where clients find it. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  @Override
  public void close() {
    call(() -> {
      server.stop();
      return true;
    });
  }

  /** Calls what says that anything may go wrong, and fails if it does. */
  private static void call(Callable<Boolean> work) {
    FutureTask<Boolean> task = new FutureTask<>(work);
    task.run();
    if (task.state() != Future.State.SUCCESS) {
      throw new IllegalStateException(task.exceptionNow());
    }
  }

  /** Refuses what is not to be encrypted, as the bucket's policy does, and tells what arrives. */
  private static final class Telling extends ForwardingBlobStore {
    private final Consumer<String> arrived;

    Telling(BlobStore store, Consumer<String> arrived) {
      super(store);
      this.arrived = arrived;
    }

    @Override
    public boolean supportsServerSideEncryption() {
      return true;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest put, InputStream in) {
      encrypted(put.serverSideEncryption());
      PutObjectRequest plain = put.toBuilder().serverSideEncryption((String) null).build();
      PutObjectResponse answer = whileFoldersGo(() -> super.putBlob(plain, in));
      arrived.accept(put.key());
      return answer;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest copy) {
      encrypted(copy.serverSideEncryption());
      CopyObjectRequest plain = copy.toBuilder().serverSideEncryption((String) null).build();
      CopyObjectResponse answer = whileFoldersGo(() -> super.copyBlob(plain));
      arrived.accept(copy.destinationKey());
      return answer;
    }

    /**
     * Writes once more where the folder went away: the store takes a folder with its last object,
     * also from under a write that has made it and not yet opened its file there. Nothing of the
     * content is read before that.
     */
    private static <T> T whileFoldersGo(Supplier<T> write) {
      while (true) {
        try {
          return write.get();
        } catch (RuntimeException failed) {
          if (!(failed.getCause() instanceof NoSuchFileException)) {
            throw failed;
          }
        }
      }
    }

    private static void encrypted(ServerSideEncryption asked) {
      if (asked != ServerSideEncryption.AWS_KMS) {
        throw new IllegalArgumentException("not to be encrypted");
      }
    }
  }
}
