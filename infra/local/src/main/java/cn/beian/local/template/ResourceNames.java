package cn.beian.local.template;

/** What a resource is called once it exists. */
interface ResourceNames {
  /** What {@code Ref} gives. */
  String ref(String logicalId);

  /** What {@code Fn::GetAtt} gives. */
  String attribute(String logicalId, String attribute);
}
