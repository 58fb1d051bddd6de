package cn.beian.simulator.register;

import cn.beian.domain.filing.Province;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.UnfiledSiteHandling;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The document that the register is. */
final class Kept {
  final Map<String, Long> counters = new LinkedHashMap<>();
  final Map<Province, Office> offices = new EnumMap<>(Province.class);
  final Map<Long, FiledSubject> subjects = new LinkedHashMap<>();
  final Map<Long, Case> cases = new LinkedHashMap<>();
  final Map<String, ObjectNode> submissions = new LinkedHashMap<>();
  final Blacklist blacklist = new Blacklist();
  final Set<Long> tasks = new TreeSet<>();
  final Set<String> unfiled = new TreeSet<>();
  final List<CheckAnswer> answers = new ArrayList<>();
  final List<UnfiledSiteHandling> handlings = new ArrayList<>();
}
