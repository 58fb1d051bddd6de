package cn.beian.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/** What Lambda tells a handler of an invocation: nothing that ours look at. */
public final class HandlerContext implements Context {
  @Override
  public String getAwsRequestId() {
    return "00000000-0000-4000-8000-000000000001";
  }

  @Override
  public String getLogGroupName() {
    return "log-group";
  }

  @Override
  public String getLogStreamName() {
    return "log-stream";
  }

  @Override
  public String getFunctionName() {
    return "function";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:local:000000000000:function:function";
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 15_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException("handlers write their own log");
  }
}
