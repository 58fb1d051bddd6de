package cn.beian.wire.soap;

/**
 * How an administration's SOAP looks where the specification is silent.
 *
 * @param names how the provider's id is spelled
 * @param namespace of the operations' elements; their children have none
 */
public record Dialect(ElementNames names, String namespace) {}
