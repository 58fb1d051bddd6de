package cn.beian.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The deployment template. */
record Template(Value root) {

  static final String FUNCTION = "AWS::Serverless::Function";
  static final String API = "AWS::Serverless::Api";
  static final String QUEUE = "AWS::SQS::Queue";
  static final String TABLE = "AWS::DynamoDB::Table";
  static final String KEY = "AWS::KMS::Key";
  static final String BUCKET = "AWS::S3::Bucket";
  static final String ALARM = "AWS::CloudWatch::Alarm";
  static final String SECRET = "AWS::SecretsManager::Secret";
  static final String EMAIL_IDENTITY = "AWS::SES::EmailIdentity";
  static final String SMS_POOL = "AWS::SMSVOICE::Pool";
  static final String LOG_GROUP = "AWS::Logs::LogGroup";

  static Template parse(String text) {
    return new Template(Yaml.parse(text));
  }

  static Template ofRepository() {
    return parse(Repository.templateText());
  }

  /** A resource by its logical id. */
  record Resource(String id, Value body) {

    String type() {
      return body.at("Type").text();
    }

    Value property(String... path) {
      return body.at("Properties").at(path);
    }

    /** The values of one resource-typed property of all events of a function. */
    List<Event> events() {
      return property("Events").members().entrySet().stream()
          .map(event -> new Event(this, event.getValue()))
          .toList();
    }

    List<Event> events(String type) {
      return events().stream().filter(event -> event.type().equals(type)).toList();
    }
  }

  /** What starts a function. */
  record Event(Resource function, Value body) {

    String type() {
      return body.at("Type").text();
    }

    Value property(String... path) {
      return body.at("Properties").at(path);
    }

    String route() {
      return property("Method").text() + " " + property("Path").text();
    }

    @Override
    public String toString() {
      return function.id() + " (" + type() + ")";
    }
  }

  List<Resource> resources() {
    return root.at("Resources").members().entrySet().stream()
        .map(entry -> new Resource(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<Resource> ofType(String type) {
    return resources().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  Optional<Resource> resource(String id, String type) {
    return ofType(type).stream().filter(resource -> resource.id().equals(id)).findFirst();
  }

  List<Resource> functions() {
    return ofType(FUNCTION);
  }

  Stream<Event> events(String type) {
    return functions().stream().flatMap(function -> function.events(type).stream());
  }

  /** A function's own property, else the one that all functions share. */
  Value setting(Resource function, String... path) {
    Value own = function.property(path);
    return own.present() ? own : root.at("Globals", "Function").at(path);
  }

  /** The text, or the default of the parameter that the value refers to. */
  String unlessGiven(Value value) {
    return value
        .ref()
        .map(name -> root.at("Parameters", name, "Default").text())
        .orElseGet(value::text);
  }

  /**
   * The logical ids of queues that messages are only moved to: dead letters and failed stream
   * positions.
   */
  Set<String> endsOfTheLine() {
    Stream<Value> redrives =
        ofType(QUEUE).stream().map(queue -> queue.property("RedrivePolicy", "deadLetterTargetArn"));
    Stream<Value> failures =
        functions().stream()
            .flatMap(function -> function.events().stream())
            .map(event -> event.property("DestinationConfig", "OnFailure", "Destination"));
    return Stream.concat(redrives, failures)
        .flatMap(target -> target.resourceOf("Arn").stream())
        .collect(Collectors.toSet());
  }
}
