package cn.beian.platform.filing;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.progress.ContentPatch;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.json.MergePatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order's content, as a JSON Merge Patch (RFC 7396) of any depth. {@code services}
 * may also be an object, which patches the list: its members are named by the services' places in
 * the content that is changed, null takes a service away, and {@code -} appends one.
 */
public final class FilingPatch implements ContentPatch {
  static final String APPEND = "-";
  private static final String SERVICES = "services";
  private static final String MATERIALS = "materials";
  private static final String SERVICE = "service";

  private final Map<?, ?> patch;
  private final List<Integer> places = new ArrayList<>();

  private FilingPatch(Map<?, ?> patch) {
    this.patch = patch;
  }

  /**
   * Reads a patch.
   *
   * @throws MalformedException with every member that a filing has not, or whose value is none
   */
  public static FilingPatch read(JsonObject json) {
    FilingReader.readPatch(json);
    json.end();
    return new FilingPatch(json.members());
  }

  /**
   * The content with the patch.
   *
   * @throws MalformedException where the patch names a service that is not there, or the whole
   *     becomes too large
   */
  @Override
  public Filing apply(Filing before) {
    Map<String, Object> content = FilingWriter.write(before);
    Map<Object, Object> top = new LinkedHashMap<>(patch);
    places.clear();
    if (top.get(SERVICES) instanceof Map<?, ?> services) {
      top.remove(SERVICES);
      content.put(SERVICES, services(list(content.get(SERVICES)), services));
      content.put(MATERIALS, materials(list(content.get(MATERIALS))));
    }
    JsonObject merged = JsonObject.root(MergePatch.apply(content, top));
    Filing after = FilingReader.read(merged);
    merged.end();
    return after;
  }

  @Override
  public int placeBefore(int service) {
    if (places.isEmpty()) {
      return service;
    }
    return service < places.size() ? places.get(service) : NEW;
  }

  /** The services with their patch; notes where each was before. */
  private List<Object> services(List<?> before, Map<?, ?> given) {
    refuseUnknown(before.size(), given);
    List<Object> after = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      String place = Integer.toString(i);
      if (!given.containsKey(place)) {
        keep(i, before.get(i), after);
      } else if (given.get(place) instanceof Map<?, ?> change) {
        keep(i, MergePatch.apply(before.get(i), change), after);
      }
    }
    if (given.get(APPEND) instanceof Map<?, ?> added) {
      keep(NEW, MergePatch.apply(null, added), after);
    }
    return after;
  }

  private void keep(int place, Object service, List<Object> after) {
    places.add(place);
    after.add(service);
  }

  private static void refuseUnknown(int services, Map<?, ?> given) {
    List<FieldError> errors =
        given.keySet().stream()
            .map(Object::toString)
            .filter(name -> !name.equals(APPEND) && Integer.parseInt(name) >= services)
            .map(name ->
                new FieldError("/services/" + name, FieldError.Code.UNKNOWN_FIELD, Map.of()))
            .toList();
    if (!errors.isEmpty()) {
      throw new MalformedException(errors);
    }
  }

  /** Documents go where their service goes, and go away with it. */
  private List<Object> materials(List<?> before) {
    List<Object> after = new ArrayList<>();
    for (Object material : before) {
      Object moved = moved(material);
      if (moved != null) {
        after.add(moved);
      }
    }
    return after;
  }

  private @Nullable Object moved(Object material) {
    if (!(material instanceof Map<?, ?> one && one.get(SERVICE) instanceof Integer place)) {
      return material;
    }
    int now = places.indexOf(place);
    return now < 0 ? null : MergePatch.apply(material, Map.of(SERVICE, now));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
