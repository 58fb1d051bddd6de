package cn.beian.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The table.
 *
 * @param name also its logical id
 * @param properties as in the template, resolved
 */
public record TableSpec(String name, String arn, JsonNode properties) {}
