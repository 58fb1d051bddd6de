package cn.beian.testing;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.dynamodb.services.exceptions.AWSExceptionFactory;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.LocalDBInputConverter;
import software.amazon.dynamodb.services.local.shared.access.LocalDBOutputConverter;
import software.amazon.dynamodb.services.local.shared.access.api.dp.TransactWriteItemsFunction;
import software.amazon.dynamodb.services.local.shared.dataaccess.LocalDocumentFactory;
import software.amazon.dynamodb.services.local.shared.env.LocalDBEnv;

/**
 * DynamoDB Local, whose transactions are all done by one object of its own. It would make one for
 * each, with a JSON mapper that knows no class yet and with its possible exceptions, which costs
 * more than the transaction. The object keeps nothing between two.
 */
final class QuickTransactions extends LocalDynamoDBRequestHandler {
  /** As in its own client. */
  private static final int LONGEST_EXPRESSION = 65_536;

  private final TransactWriteItemsFunction transactions;

  QuickTransactions(@Nullable String directory, LocalDBAccess store) {
    super(0, directory == null, directory, true, false);
    LocalDBEnv environment = new LocalDBEnv();
    LocalDocumentFactory documents = new LocalDocumentFactory();
    AWSExceptionFactory exceptions = new AWSExceptionFactory();
    transactions =
        new TransactWriteItemsFunction(
            store,
            new LocalDBInputConverter(environment, exceptions, documents, LONGEST_EXPRESSION),
            new LocalDBOutputConverter(),
            exceptions,
            environment,
            documents);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(
      String key, String region, TransactWriteItemsRequest request) {
    return transactions.apply(request);
  }
}
