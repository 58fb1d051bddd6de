package cn.beian.year;

import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Where this JVM's secure random numbers come from in a year: from the seed. Ids are made of them,
 * and by ids the due index is spread, so that the same seed is the same year. Nothing is safe here.
 */
final class SeededRandoms extends Provider {
  private static final String NAME = "SeededForAYear";
  private static final String TYPE = "SecureRandom";

  private final transient Random random;

  private SeededRandoms(long seed) {
    super(NAME, "1", "made up");
    this.random = new Random(seed);
    putService(new Numbers(this));
  }

  /** From now on whoever makes a source gets one of the seed. */
  static void begin(long seed) {
    end();
    Security.insertProviderAt(new SeededRandoms(seed), 1);
  }

  /** From now on they are secure again; those that were made stay as they are. */
  static void end() {
    Security.removeProvider(NAME);
  }

  private static final class Numbers extends Provider.Service {
    private final Random random;

    Numbers(SeededRandoms provider) {
      super(provider, TYPE, NAME, Spi.class.getName(), List.of(), Map.of());
      this.random = provider.random;
    }

    @Override
    public Object newInstance(@Nullable Object parameter) {
      return new Spi(random.nextLong());
    }
  }

  private static final class Spi extends SecureRandomSpi {
    private final transient Random random;

    Spi(long seed) {
      this.random = new Random(seed);
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // The year's seed is the only one.
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int bytes) {
      byte[] seed = new byte[bytes];
      random.nextBytes(seed);
      return seed;
    }
  }
}
