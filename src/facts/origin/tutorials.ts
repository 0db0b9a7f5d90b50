/** A tutorial's application, known by the names that its readers type. */
export interface Tutorial {
  /** As a reader knows it: "the Django tutorial’s polls". */
  readonly title: string
  /** Names that are the tutorial's own and lie together in one project; `a|b` are two editions of one. */
  readonly names: readonly string[]
  /** One of each group must be among them: names that hardly anybody else gives. */
  readonly marks: readonly (readonly string[])[]
  /** How many of the names must lie together. */
  readonly fewest: number
  /** What else the tutorial has, that is not counted as added: views, models, functions. */
  readonly also: readonly string[]
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Names alone, as the public tutorials have them. Applications for tasks ("to-do") are everybody's and not here. */
export const TUTORIALS: readonly Tutorial[] = [
  {
    // https://docs.djangoproject.com/en/stable/intro/tutorial01/
    title: 'the Django tutorial’s polls application',
    names: words(
      'Question|Poll Choice question_text|question choice_text|choice pub_date votes was_published_recently|was_published_today latest_question_list|latest_poll_list selected_choice ChoiceInline QuestionAdmin|PollAdmin',
    ),
    marks: [
      ['was_published_recently', 'was_published_today', 'latest_question_list', 'latest_poll_list'],
      ['choice_text', 'selected_choice', 'ChoiceInline'],
    ],
    fewest: 6,
    also: words('index detail results vote IndexView DetailView ResultsView PollsConfig create_question'),
  },
  {
    // https://flask.palletsprojects.com/en/stable/tutorial/
    title: 'the Flask tutorial’s blog (flaskr)',
    names: words(
      'flaskr create_app get_db close_db init_db init_db_command init_app load_logged_in_user login_required get_post check_author',
    ),
    marks: [
      ['load_logged_in_user', 'init_db_command'],
      ['get_post', 'check_author'],
    ],
    fewest: 7,
    also: words('register login logout index create update delete hello user post'),
  },
  {
    // Its edition up to Flask 0.12
    title: 'the old Flask tutorial’s blog (flaskr)',
    names: words('flaskr show_entries add_entry connect_db init_db get_db close_db'),
    marks: [['show_entries'], ['add_entry']],
    fewest: 4,
    also: words('login logout entries before_request teardown_request initdb_command'),
  },
  {
    // https://blog.miguelgrinberg.com/post/the-flask-mega-tutorial-part-i-hello-world
    title: 'the Flask Mega-Tutorial’s microblog',
    names: words(
      'microblog EditProfileForm PostForm about_me last_seen is_following followed_posts|following_posts followers ResetPasswordRequestForm get_reset_password_token verify_reset_password_token send_password_reset_email explore',
    ),
    marks: [
      ['followed_posts', 'following_posts', 'is_following'],
      ['about_me'],
      ['EditProfileForm', 'ResetPasswordRequestForm'],
    ],
    fewest: 8,
    also: words(
      'index user login logout register edit_profile follow unfollow before_request reset_password reset_password_request User Post Message Notification Task search user_popup send_message messages translate_text notifications export_posts not_found_error internal_error',
    ),
  },
  {
    // https://tutorial.djangogirls.org
    title: 'the Django Girls tutorial’s blog',
    names: words(
      'post_list post_detail post_new post_edit PostForm published_date created_date publish post_draft_list post_publish post_remove add_comment_to_post approved_comment',
    ),
    marks: [['published_date'], ['created_date'], ['post_edit'], ['post_list']],
    fewest: 7,
    also: words('Post Comment comment_approve comment_remove approved_comments CommentForm'),
  },
  {
    // https://www.django-rest-framework.org/tutorial/1-serialization/
    title: 'the Django REST framework tutorial’s snippets',
    names: words(
      'Snippet SnippetSerializer LANGUAGE_CHOICES STYLE_CHOICES LEXERS linenos get_all_lexers get_all_styles highlighted IsOwnerOrReadOnly',
    ),
    marks: [['STYLE_CHOICES'], ['LANGUAGE_CHOICES'], ['linenos']],
    fewest: 6,
    also: words(
      'snippet_list snippet_detail SnippetList SnippetDetail SnippetHighlight SnippetViewSet UserList UserDetail UserViewSet GroupViewSet api_root',
    ),
  },
  {
    // Corey Schafer's series on Flask
    title: 'Corey Schafer’s Flask blog',
    names: words(
      'flaskblog RegistrationForm LoginForm UpdateAccountForm PostForm RequestResetForm ResetPasswordForm save_picture send_reset_email get_reset_token verify_reset_token image_file date_posted',
    ),
    marks: [['UpdateAccountForm'], ['save_picture', 'image_file'], ['date_posted']],
    fewest: 7,
    also: words(
      'home about register login logout account new_post post update_post delete_post user_posts reset_request reset_token User Post error_404 error_403 error_500 load_user',
    ),
  },
  {
    // Corey Schafer's series on Django
    title: 'Corey Schafer’s Django blog',
    names: words(
      'PostListView PostDetailView PostCreateView PostUpdateView PostDeleteView UserPostListView date_posted UserRegisterForm UserUpdateForm ProfileUpdateForm profile_pics create_profile save_profile',
    ),
    marks: [['UserRegisterForm'], ['ProfileUpdateForm', 'profile_pics'], ['date_posted']],
    fewest: 8,
    also: words('home about register profile Post Profile'),
  },
  {
    // https://fastapi.tiangolo.com/tutorial/sql-databases/ up to FastAPI 0.111
    title: 'the FastAPI tutorial’s users and items',
    names: words(
      'sql_app get_user_by_email create_user_item create_item_for_user fake_hashed_password UserBase UserCreate ItemBase ItemCreate read_items get_items',
    ),
    marks: [
      ['create_user_item', 'create_item_for_user'],
      ['fake_hashed_password', 'get_user_by_email'],
    ],
    fewest: 7,
    also: words('create_user read_user read_users get_user get_users get_db User Item'),
  },
  {
    // https://github.com/fastapi/full-stack-fastapi-template
    title: 'the full-stack FastAPI template',
    names: words(
      'ItemsPublic UsersPublic UserUpdateMe UpdatePassword get_current_active_superuser SessionDep CurrentUser TokenPayload NewPassword recover_password generate_password_reset_token FIRST_SUPERUSER',
    ),
    marks: [['get_current_active_superuser'], ['ItemsPublic', 'UsersPublic', 'FIRST_SUPERUSER']],
    fewest: 7,
    also: words(
      'User Item read_users create_user update_user_me update_password_me read_user_me delete_user_me register_user read_user_by_id update_user delete_user read_items read_item create_item update_item delete_item login_access_token test_token reset_password recover_password_html_content test_email health_check',
    ),
  },
  {
    // https://developer.mozilla.org/en-US/docs/Learn_web_development/Extensions/Server-side/Django/Tutorial_local_library_website
    title: 'MDN’s Django tutorial (LocalLibrary)',
    names: words(
      'BookInstance due_back imprint LOAN_STATUS LoanedBooksByUserListView renew_book_librarian RenewBookForm date_of_birth date_of_death BookListView AuthorListView is_overdue',
    ),
    marks: [['BookInstance'], ['due_back', 'LOAN_STATUS'], ['imprint']],
    fewest: 7,
    also: words(
      'index BookDetailView AuthorDetailView AuthorCreate AuthorUpdate AuthorDelete BookCreate BookUpdate BookDelete Genre Language Book Author LoanedBooksAllListView',
    ),
  },
  {
    // "Python Crash Course", its web application
    title: 'Python Crash Course’s learning log',
    names: words(
      'learning_log|learning_logs new_topic new_entry edit_entry TopicForm EntryForm Topic Entry date_added check_topic_owner',
    ),
    marks: [['new_entry'], ['new_topic'], ['edit_entry', 'TopicForm']],
    fewest: 6,
    also: words('index topics topic register logout_view'),
  },
  {
    // "Python Crash Course", its game
    title: 'Python Crash Course’s alien invasion',
    names: words(
      'AlienInvasion|alien_invasion _check_fleet_edges|check_fleet_edges _change_fleet_direction|change_fleet_direction _create_fleet|create_fleet _ship_hit|ship_hit _fire_bullet|fire_bullet fleet_direction prep_ships GameStats',
    ),
    marks: [
      ['_check_fleet_edges', 'check_fleet_edges'],
      ['_create_fleet', 'create_fleet'],
      ['_ship_hit', 'ship_hit', 'fleet_direction'],
    ],
    fewest: 5,
    also: [],
  },
  {
    // "Learn Python the Hard Way", exercises 43 to 52
    title: 'Learn Python the Hard Way’s game (gothonweb)',
    names: words(
      'central_corridor|CentralCorridor laser_weapon_armory|LaserWeaponArmory the_bridge|TheBridge escape_pod|EscapePod the_end_winner|the_end_loser generic_death gothonweb',
    ),
    marks: [
      ['laser_weapon_armory', 'LaserWeaponArmory'],
      ['escape_pod', 'EscapePod'],
    ],
    fewest: 4,
    also: words('index Index GameEngine game'),
  },
]
