import Evidence

/// Given names: before another capital they speak for a person, not a place ("Paris Hilton", "Jack London").
///
/// The commoner given names of the 1990 census of the United States (public domain, United States Census Bureau), with names
/// that world news adds, by hand. A hint for the recogniser, which has learned how far to trust it.
enum GivenNames {
  static func contains(_ key: WordKey) -> Bool {
    var slot = Int(truncatingIfNeeded: key.value) & (size - 1)
    while table[slot] != 0 {
      if table[slot] == key.value { return true }
      slot = (slot + 1) & (size - 1)
    }
    return false
  }

  private static let size = 8192

  private static let table: [UInt64] = {
    var table = [UInt64](repeating: 0, count: size)
    for name in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let key = WordKey(String(name)).value
      var slot = Int(truncatingIfNeeded: key) & (size - 1)
      while table[slot] != 0 && table[slot] != key { slot = (slot + 1) & (size - 1) }
      table[slot] = key
    }
    return table
  }()

  private static let names = """
    Aaron Abby Abd Abdel Abdelaziz Abdelfattah Abdul Abdullah Abdulrahman Abel Abigail Abraham Abu Ada Adam
    Addie Adela Adele Adeline Adolfo Adrian Adriana Adrienne Agnes Agustin Ahmad Ahmed Aida Aileen Aimee
    Aisha Al Alan Alana Alassane Albert Alberta Alberto Alejandra Alejandro Aleksandar Alex Alexander
    Alexandra Alexandria Alexei Alexey Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alija Alisa Alisha
    Alison Allan Allen Allie Allison Allyson Alma Alonzo Alta Althea Alton Alvaro Alvin Alyssa Amanda Amber
    Amelia Amie Amina Amos Amy Ana Anatoly Anders Andre Andrea Andreas Andrei Andres Andrew Andy Angel
    Angela Angelia Angelica Angelina Angeline Angelo Angie Anita Ann Anna Annabelle Anne Annette Annie
    Anthony Antoine Antoinette Anton Antonia Antonio Anwar April Archie Ariel Arlene Armand Armando Arnold
    Arthur Arturo Ashlee Ashley Ashraf Asif Aubrey Audra Audrey August Aurora Austin Autumn Ava Avigdor
    Avis Ayatollah Ayman Ban Barack Barbara Barbra Barham Barry Bart Bashar Beatrice Beatriz Becky Belinda
    Ben Benazir Benita Benito Benjamin Bennie Benny Bernadette Bernadine Bernard Bernice Bert Bertha Bessie
    Beth Bethany Betsy Bette Bettie Betty Bettye Beulah Beverly Bianca Bilal Bill Billie Billy Binali Bjorn
    Blaine Blaise Blake Blanca Blanche Bob Bobbi Bobbie Bobby Bonita Bonnie Boris Bouteflika Boutros Boyd
    Boyko Brad Bradford Bradley Brady Brain Brandi Brandon Brandy Brenda Brendan Brent Bret Brett Brian
    Brianna Bridget Bridgette Brittany Brittney Brooke Bruce Bryan Bryant Bryce Bryon Buddy Burton Byron
    Caitlin Caleb Callie Calvin Cameron Camille Candace Candice Candy Cara Carey Carl Carla Carlene Carlos
    Carlton Carmela Carmella Carmen Carol Carole Carolina Caroline Carolyn Carrie Carroll Cary Casey
    Cassandra Cassie Catalina Catherine Cathleen Cathy Cecelia Cecil Cecile Cecilia Cedric Celeste Celia
    Cesar Chad Chandra Charity Charlene Charles Charlie Charlotte Chase Chelsea Cheri Cherie Cheryl Chester
    Chris Christa Christi Christian Christie Christina Christine Christopher Christy Chuck Cindy Claire
    Clara Clare Clarence Clarice Clarissa Clark Claude Claudette Claudia Clay Clayton Cleo Cleveland Cliff
    Clifford Clifton Clint Clinton Clyde Cody Colin Colleen Concepcion Condoleezza Connie Conrad Constance
    Consuelo Cora Corey Corinne Cornelia Cornelius Corrine Cory Courtney Craig Cristina Crystal Curt Curtis
    Cynthia Cyril Daisy Dale Dallas Damian Damien Damon Dan Dana Dane Daniel Danielle Danny Daphne Darcy
    Darin Darius Darla Darlene Darnell Darrel Darrell Darren Darrin Darryl Darwin Daryl Dave David Dawn
    Dean Deana Deanna Debbie Debora Deborah Debra Dee Delbert Delia Della Delores Deloris Demetrius Dena
    Denis Denise Dennis Derek Derrick Desiree Desmond Devin Devon Dewayne Dewey Dexter Diana Diane Dianna
    Dianne Dick Dieter Dilma Dimitris Dina Dirk Dixie Dmitri Dmitry Dolly Dolores Domingo Dominic Dominick
    Dominique Don Dona Donald Donna Donnie Dora Doreen Doris Dorothea Dorothy Dorthy Doug Douglas Doyle
    Drew Duane Dustin Dwayne Dwight Dylan Earl Earlene Earline Earnest Earnestine Ebony Ed Eddie Edgar
    Edith Edmond Edmund Edna Eduardo Edward Edwin Effie Efrain Ehud Eileen Ekaterina Elaine Elbert Eldon
    Eleanor Elena Eli Elias Elijah Elinor Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elliot Elliott
    Ellis Elma Elmer Elnora Eloise Elsa Elsie Elton Elva Elvin Elvira Elwood Emanuel Emil Emilia Emilio
    Emily Emma Emmanuel Emmett Enrique Eric Erica Erick Ericka Erik Erika Erin Erma Ernest Ernestine
    Ernesto Ernie Ervin Erwin Esmeralda Esperanza Essie Esteban Estela Estella Estelle Ester Esther Ethan
    Ethel Etta Eugene Eugenia Eula Eunice Eva Evan Eve Evelyn Everett Evo Fabian Fahd Faisal Faith Fannie
    Fatima Fay Faye Felicia Felipe Felix Ferenc Fern Fernando Fidel Flora Florence Flossie Floyd Forrest
    Frances Francine Francis Francisca Francisco Francois Franjo Frank Frankie Franklin Fred Freda Freddie
    Freddy Frederick Fredrick Frieda Gabriel Gabriela Gabrielle Gail Gale Garland Garrett Garry Gary Gay
    Gayle Geert Geir Gene Geneva Genevieve Geoffrey George Georgi Georgia Georgina Gerald Geraldine Gerard
    Gerardo Gerhard Gertrude Gilbert Gilberto Gina Ginger Giovanni Giuseppe Gladys Glen Glenda Glenn Glenna
    Gloria Goldie Goodluck Gordon Grace Gracie Graciela Grady Graham Grant Greg Gregg Gregorio Gregory
    Greta Gretchen Grover Guadalupe Guillermo Gustavo Guy Gwen Gwendolyn Gyorgy Hafez Haidar Haider Hakan
    Hal Haley Hamid Hannah Hans Harlan Harley Harold Harriet Harriett Harrison Harry Harvey Hasan Hashem
    Hashim Hassan Hattie Hazel Heath Heather Hector Heidi Heinz Helen Helena Helene Helmut Henrietta Henrik
    Henry Herbert Herman Hilary Hilda Hillary Hissene Holly Homer Hope Horace Hosni Howard Hu Hubert Hugh
    Hugo Humberto Hussain Hussein Ian Ibrahim Ida Idriss Ignacio Igor Ila Imogene Imran Ina Inez Ingrid Ion
    Ira Irene Iris Irma Irvin Irving Isaac Isabel Isabelle Ismael Ismail Israel Iva Ivan Ivy Jack Jackie
    Jackson Jaclyn Jacob Jacqueline Jacquelyn Jacques Jaime Jair Jake Jalal Jamal James Jami Jamie Jan Jana
    Jane Janelle Janet Janette Janice Janie Janine Janis Jared Jarrod Jasmine Jason Jasper Javad Javier Jay
    Jayne Jean Jeanette Jeanie Jeanine Jeanne Jeannette Jeannie Jeannine Jeff Jeffery Jeffrey Jeffry Jen
    Jenifer Jenna Jennie Jennifer Jenny Jens Jerald Jeremiah Jeremy Jeri Jermaine Jerome Jerri Jerry Jess
    Jesse Jessica Jessie Jesus Jewel Jewell Jill Jillian Jim Jimmie Jimmy Jo Joan Joann Joanna Joanne Joao
    Joaquin Jocelyn Jodi Jodie Jody Joe Joel Joesph Joey Johanna John Johnathan Johnnie Johnny Jolene Jon
    Jonathan Jonathon Joni Jordan Jorge Jose Josefina Joseph Josephine Josh Joshua Josie Joy Joyce Juan
    Juana Juanita Judith Judy Julia Julian Julianne Julie Julio Julius June Junichiro Junior Jurgen Justin
    Justine Kamal Kara Karen Kari Karim Karin Karina Karl Karla Kate Katharine Katherine Kathleen Kathryn
    Kathy Katie Katrina Katy Kay Kayla Keisha Keith Kelley Kelli Kellie Kelly Kelsey Kelvin Ken Kendall
    Kendra Kendrick Kenneth Kenny Kent Keri Kermit Kerri Kerry Kevin Khaled Khalid Kim Kimberley Kimberly
    Kirk Kirsten Klaus Kofi Kostas Krista Kristen Kristi Kristie Kristin Kristina Kristine Kristopher
    Kristy Krystal Kurt Kyle Lacey Ladonna Lakhdar Lamar Lamont Lana Lance Lara Larry Lars Latasha Latisha
    Latonya Latoya Laura Laurel Lauren Laurence Laurent Laurie Laverne Lawrence Layla Lea Leah Leann Leanne
    Lee Leigh Leila Lela Leland Lena Lenora Lenore Leo Leola Leon Leona Leonard Leonardo Leroy Lesley
    Leslie Lester Letha Leticia Levi Lewis Lidia Lila Lilia Lillian Lillie Lilly Lily Linda Lindsay Lindsey
    Lionel Lisa Liz Liza Lizzie Lloyd Logan Lois Lola Lonnie Lora Loraine Loren Lorena Lorene Lorenzo
    Loretta Lori Lorie Lorna Lorraine Lorrie Lottie Lou Louie Louis Louisa Louise Lourdes Lowell Lucas
    Lucia Lucile Lucille Lucinda Lucy Luella Luis Luisa Luiz Luke Lula Lupe Luther Luz Lydia Lyle Lynda
    Lynette Lynn Lynne Mabel Mable Mack Madeline Mae Magdalena Maggie Mahmoud Malcolm Malinda Mallory Mamie
    Mandy Manmohan Manuel Manuela Marc Marcel Marcella Marcia Marcie Marco Marcos Marcus Marcy Margaret
    Margarita Margie Margo Margret Marguerite Maria Marian Marianne Maribel Marie Marilyn Marina Marine
    Mario Marion Marisa Marisol Marissa Maritza Marjorie Mark Marla Marlene Marlin Marlon Marsha Marshall
    Marta Martha Martin Martina Marty Marvin Marwan Mary Maryann Marylou Mason Masoud Mathew Matilda Matt
    Matteo Matthew Mattie Maude Maureen Maurice Mavis Max Maxine May Mayra Mazloum Meagan Meg Megan Meghan
    Mehmet Melanie Melba Melinda Melisa Melissa Melody Melvin Mercedes Meredith Merle Mevlut Mia Micah
    Michael Micheal Michel Michele Michelle Mickey Miguel Mike Mikhail Milagros Mildred Miles Millie Milos
    Milton Mindy Minerva Minnie Miranda Miriam Misty Mitchell Mitt Mohamed Mohammad Mohammed Moises Mojtaba
    Mollie Molly Mona Monica Monique Monte Monty Moon Morgan Morris Moses Moshe Muammar Muhammad Muhammadu
    Muriel Murray Mustafa Mwai Myra Myrna Myron Myrtle Nadine Naftali Nancy Nannie Naomi Narendra Nasser
    Natalia Natalie Natasha Nathan Nathaniel Nawaz Neal Nechirvan Ned Neil Nelda Nell Nellie Nelson Nettie
    Neva Newt Nicholas Nichole Nick Nicolas Nicole Nigel Nikki Nikolai Nikos Nina Nita Noah Noel Noemi Nola
    Nolan Noor Nora Norbert Noreen Norma Norman Nouri Odessa Ofelia Ola Oleg Olga Olive Oliver Olivia Ollie
    Olusegun Omar Opal Ora Orlando Orville Osama Oscar Otis Otto Owen Pablo Paige Pam Pamela Paolo Pat
    Patrica Patrice Patricia Patrick Patsy Patti Patty Paul Paula Paulette Pauline Pavel Pearl Pearlie
    Pedro Peggy Penelope Penny Percy Perry Pervez Pete Peter Petra Petro Phil Philip Phillip Phyllis Pierre
    Piet Polly Preston Priscilla Qasem Qassem Quentin Quinton Rachael Rachel Rachelle Radovan Rae Rafael
    Rahul Raila Ralph Rami Ramiro Ramon Ramona Ramush Randal Randall Randi Randolph Randy Raphael Raquel
    Rashid Ratko Raul Ray Raymond Reba Rebecca Rebekah Recep Reggie Regina Reginald Rena Rene Renee Reuben
    Rex Reynaldo Reza Rhoda Rhonda Ricardo Richard Rick Rickey Ricky Riek Rita Rob Robbie Robert Roberta
    Roberto Robin Robyn Rochelle Rocky Rod Roderick Rodger Rodney Rodolfo Rodrigo Rogelio Roger Roland
    Rolando Roman Ron Ronald Ronda Ronnie Roosevelt Rory Rosa Rosalie Rosalind Rosalinda Rosalyn Rosario
    Roscoe Rose Rosemarie Rosemary Rosetta Rosie Ross Roxanne Roy Royce Ruben Ruby Rudolph Rudy Rufus
    Russel Russell Rusty Ruth Ruthie Ryan Sabrina Saddam Sadie Saeb Saeed Said Sallie Sally Salman Salva
    Salvador Salvatore Sam Samantha Sami Samir Sammie Sammy Samuel Sandra Sandy Santiago Santos Sara Sarah
    Saul Saundra Scott Scotty Sean Selena Selma Serena Sergei Sergey Sergio Seth Shana Shane Shanna Shannon
    Shari Sharon Sharron Shaun Shauna Shawn Shawna Sheena Sheila Shelby Sheldon Shelia Shelley Shelly Sheri
    Sherman Sherri Sherrie Sherry Sheryl Shimon Shinzo Shirley Sidney Silvia Silvio Simon Simone Slobodan
    Socorro Sofia Solomon Son Sondra Sonia Sonja Sonya Sophia Sophie Spencer Stacey Staci Stacie Stacy
    Staffan Stan Stanley Stefanie Stella Stephan Stephanie Stephen Sterling Steve Steven Stewart Stuart Sue
    Summer Susan Susana Susanne Susie Suzanne Sven Svetlana Sybil Sylvester Sylvia Tabatha Tabitha Tamara
    Tameka Tami Tamika Tammie Tammy Tania Tanisha Tanya Tara Tarek Tariq Tasha Taylor Tayyip Ted Teddy
    Terence Teresa Teri Terrance Terrell Terrence Terri Terrie Terry Thabo Thaddeus Thelma Theodore Theresa
    Therese Thomas Thurman Tia Tiffany Tim Timmy Timothy Tina Toby Todd Tom Tomas Tommie Tommy Toni Tonia
    Tony Tonya Tracey Traci Tracie Tracy Traian Travis Trent Trevor Tricia Trina Trisha Troy Trudy Tyler
    Tyrone Tyson Tzipi Uhuru Umar Umm Ursula Usama Vaclav Valarie Valerie Van Vance Vanessa Velma Vera
    Verna Vernon Veronica Vicente Vicki Vickie Vicky Victor Victoria Viktor Vincent Viola Violet Virgie
    Virgil Virginia Vivian Vladimir Volodymyr Wade Walid Wallace Walter Wanda Warren Wayne Wendell Wendy
    Wesley Whitney Wilbert Wilbur Wilfred Wilfredo Will Willa Willard Willem William Williams Willie Willis
    Wilma Wilson Winifred Winnie Winston Wm Wolfgang Woodrow Wouter Xavier Xi Yair Yasir Yasser Yitzhak
    Yolanda Yousef Youssef Yoweri Yuri Yusuf Yvette Yvonne Zach Zachary Zaid Zelma Ziad Zoran
    """
}
