/** From an API Gateway event to a use case and back: requests, responses, problems. */
@NullMarked
package cn.beian.platform.http;

import org.jspecify.annotations.NullMarked;
