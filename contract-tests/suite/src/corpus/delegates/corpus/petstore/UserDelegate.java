package corpus.petstore;

import corpus.petstore.model.User;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.openapitools.jackson.nullable.JsonNullable;

/** The users of a petstore in memory. */
public final class UserDelegate implements UserApi {

    private final Map<String, User> users = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<CreateUserResponse> createUser(User body, SecurityContext caller) {
        return CompletableFuture.completedStage(new CreateUserResponse.Ok(store(orEmpty(body))));
    }

    @Override
    public CompletionStage<CreateUserResponse> createUserXml(InputStream body, SecurityContext caller) {
        return CompletableFuture.completedStage(new CreateUserResponse.Default(400));
    }

    @Override
    public CompletionStage<CreateUsersWithListInputResponse> createUsersWithListInput(
            List<User> body, SecurityContext caller) {
        User last = orEmpty(null);
        for (User user : body == null ? List.<User>of() : body) {
            last = store(user);
        }
        return CompletableFuture.completedStage(new CreateUsersWithListInputResponse.Ok(last));
    }

    @Override
    public CompletionStage<LoginUserResponse> loginUser(String username, String password, SecurityContext caller) {
        return CompletableFuture.completedStage(new LoginUserResponse.Ok(5000, null, "session"));
    }

    @Override
    public CompletionStage<LogoutUserResponse> logoutUser(SecurityContext caller) {
        return CompletableFuture.completedStage(new LogoutUserResponse.Ok());
    }

    @Override
    public CompletionStage<GetUserByNameResponse> getUserByName(String username, SecurityContext caller) {
        User user = users.get(username);
        return CompletableFuture.completedStage(
                user == null ? new GetUserByNameResponse.NotFound() : new GetUserByNameResponse.Ok(user));
    }

    // The name in the path identifies the user, whatever the body says.
    @Override
    public CompletionStage<UpdateUserResponse> updateUser(String username, User sent, SecurityContext caller) {
        User body = orEmpty(sent);
        User updated = users.computeIfPresent(
                username,
                (name, user) -> new User(
                        body.id(),
                        JsonNullable.of(name),
                        body.firstName(),
                        body.lastName(),
                        body.email(),
                        body.password(),
                        body.phone(),
                        body.userStatus(),
                        body.additionalProperties()));
        return CompletableFuture.completedStage(
                updated == null ? new UpdateUserResponse.NotFound() : new UpdateUserResponse.Ok());
    }

    @Override
    public CompletionStage<UpdateUserResponse> updateUserXml(
            String username, InputStream body, SecurityContext caller) {
        return CompletableFuture.completedStage(new UpdateUserResponse.BadRequest());
    }

    @Override
    public CompletionStage<DeleteUserResponse> deleteUser(String username, SecurityContext caller) {
        return CompletableFuture.completedStage(
                users.remove(username) == null ? new DeleteUserResponse.NotFound() : new DeleteUserResponse.Ok());
    }

    // The body of a request is optional.
    private static User orEmpty(User body) {
        return body == null ? User.builder().build() : body;
    }

    // A user without a name cannot be read again.
    private User store(User user) {
        if (user.username().isPresent()) {
            users.put(user.username().get(), user);
        }
        return user;
    }
}
