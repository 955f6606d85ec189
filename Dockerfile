# docker build -t praetor .
FROM eclipse-temurin:17.0.16_8-jdk-noble AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -q -B dependency:go-offline
COPY src src
COPY processes processes
COPY forms forms
RUN ./mvnw -q -B package -DskipTests

FROM eclipse-temurin:17.0.16_8-jre-noble
RUN useradd --system --uid 10001 --create-home praetor && mkdir -p /data && chown praetor /data
USER praetor
WORKDIR /home/praetor
COPY --from=build /src/target/praetor.jar praetor.jar
ENV SPRING_PROFILES_ACTIVE=production \
    SERVER_ADDRESS=0.0.0.0 \
    PRAETOR_DATA=/data
EXPOSE 8080
VOLUME /data
ENTRYPOINT ["java", "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8", "-XX:MaxRAMPercentage=75", \
    "-XX:+ExitOnOutOfMemoryError", "-jar", "praetor.jar"]
