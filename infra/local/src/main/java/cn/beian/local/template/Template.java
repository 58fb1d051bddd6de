package cn.beian.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A template read from its file, to be resolved once it is known where the queues live. */
public final class Template {
  private final ObjectNode tree;

  private Template(ObjectNode tree) {
    this.tree = tree;
  }

  /** Reads the file, and with it the applications that it holds, each in a file of its own. */
  public static Template read(Path file) {
    return new Template(Applications.inPlace(file));
  }

  /** Reads the text, which holds no applications. */
  public static Template parse(String yaml) {
    return new Template(YamlTemplate.read(yaml));
  }

  /**
   * The wiring.
   *
   * @param parameters values for the template's parameters; the others take their defaults
   * @param secrets values for dynamic references, by the secret's name
   * @throws TemplateException if the template says what the suite does not understand
   */
  public Wiring wiring(URI queueServer, Map<String, String> parameters, Secrets secrets) {
    requireValues(parameters);
    return new WiringReader(resources(queueServer, parameters), secrets).wiring();
  }

  private void requireValues(Map<String, String> given) {
    for (Map.Entry<String, JsonNode> each : tree.path("Parameters").properties()) {
      if (!each.getValue().has("Default") && !given.containsKey(each.getKey())) {
        throw new TemplateException(
            "parameter " + each.getKey() + " has neither a value nor a default");
      }
    }
  }

  /** The value that the parameter has by default. */
  public String parameterDefault(String name) {
    return tree.path("Parameters").path(name).path("Default").asText();
  }

  private Map<String, Resource> resources(URI queueServer, Map<String, String> parameters) {
    JsonNode all = tree.path("Resources");
    Intrinsics intrinsics = new Intrinsics(tree, parameters, new LocalNames(all, queueServer));
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : all.properties()) {
      String type = each.getValue().path("Type").asText();
      if (present(each.getValue(), intrinsics) && Vocabulary.emulated(each.getKey(), type)) {
        resources.put(each.getKey(), resource(each.getKey(), each.getValue(), intrinsics));
      }
    }
    return resources;
  }

  private static boolean present(JsonNode resource, Intrinsics intrinsics) {
    return !resource.has("Condition") || intrinsics.condition(resource.path("Condition").asText());
  }

  private Resource resource(String id, JsonNode resource, Intrinsics intrinsics) {
    String type = resource.path("Type").asText();
    String kind = type.substring(type.lastIndexOf(':') + 1);
    JsonNode globals = tree.path("Globals").path(kind);
    boolean serverless = type.startsWith("AWS::Serverless::");
    ObjectNode properties = Globals.merge(serverless ? globals : null, resource.path("Properties"));
    if (intrinsics.resolve(properties) instanceof ObjectNode resolved) {
      Vocabulary.check(id, type, resolved);
      return new Resource(id, type, resolved);
    }
    throw new TemplateException(id + " has no properties");
  }

  /** A resource with its properties resolved. */
  record Resource(String id, String type, ObjectNode properties) {
    static List<Resource> of(Map<String, Resource> resources, String type) {
      Stream<Resource> all = resources.values().stream();
      return all.filter(each -> each.type().equals(type)).toList();
    }
  }
}
